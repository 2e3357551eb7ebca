"""A solution's mutants: what is changed and what is not, each once, under a name that lasts."""

import ast
from collections.abc import Iterable

import pytest

from autograder.mutants import Mutant, mutants_of


def cell(body: str, header: str = "def f(x, w=None):") -> str:
    lines = "\n".join(f"    {line}" for line in body.splitlines())
    return f"{header}\n    ### BEGIN SOLUTION\n{lines}\n    ### END SOLUTION\n"


def changed(body: str, kind: str | None = None) -> list[str]:
    return [one.becomes for one in mutants_of("volume", cell(body)) if kind in (None, one.kind)]


CHANGES = {
    "+": ("return x + w", "operator", ["return x - w"]),
    "@": ("return x @ w", "operator", ["return x * w"]),
    "augmented": ("x += w\nreturn x", "operator", ["x -= w"]),
    "boundary": ("return x > w", "comparison", ["return x >= w", "return x < w"]),
    "equality": ("return x == w", "comparison", ["return x != w"]),
    "identity": ("return x is None", "comparison", ["return x is not None"]),
    "and": ("return x and w", "logic", ["return x or w"]),
    "not": ("return not x", "logic", ["return x"]),
    "condition": ("if x:\n    w = 1\nreturn w", "logic", ["if not x:"]),
    "one of two conditions": ("return x and w", "dropped condition", ["return w", "return x"]),
    "number": ("return x * 255", "constant", ["return x * 256"]),
    "one": ("return x / 1", "constant", ["return x / 2", "return x / 0"]),
    "decimal": ("return x * 0.5", "constant", ["return x * 1.0"]),
    "flag": ("return x.sum(keepdims=True)", "constant", ["return x.sum(keepdims=False)"]),
    "sign": ("return -x", "sign", ["return x"]),
    "axis": ("return x.sum(axis=0)", "axis", ["return x.sum(axis=1)"]),
    "last axis": ("return x.sum(axis=-1)", "axis", ["return x.sum(axis=0)"]),
    "index": ("return x[-1]", "index", ["return x[0]"]),
    "slice": ("return x[1:]", "slice", ["return x[:]"]),
    "transpose": ("return x.T @ w", "transpose left out", ["return x @ w"]),
    "function": ("return abs(x) + w", "call left out", ["return x + w"]),
    "method": ("return x.ravel() + w", "call left out", ["return x + w"]),
    "sibling": ("return np.maximum(x, w)", "sibling", ["return np.minimum(x, w)"]),
    "arguments": ("return g(x, w)", "swapped arguments", ["return g(w, x)"]),
    "keyword": ("return g(x, k=w)", "dropped keyword", ["return g(x)"]),
    "statement": ("x = x * w\nreturn x", "dropped statement", ["pass"]),
    "statement that changes an object": ("x.w = w\nreturn x", "dropped statement", ["pass"]),
    "break": ("for _ in x:\n    break\nreturn w", "dropped statement", ["pass"]),
    "return": ("return x", "return", ["return None"]),
    "results": ("return x, w", "swapped results", ["return (w, x)"]),
    "entry": ('return {"x": x, "w": w}', "dropped entry", ['return {"w": w}', 'return {"x": x}']),
    "rounds": (
        "for _ in range(x):\n    w += 1\nreturn w",
        "rounds of a loop",
        ["for _ in range(x + 1):", "for _ in range(x - 1):"],
    ),
    "branch": ("return x if w else 0", "branch", ["return x", "return 0"]),
    "choice": ('return {"q1": "d"}', "choice", ['return {"q1": "a"}']),
}


@pytest.mark.parametrize(("body", "kind", "becomes"), CHANGES.values(), ids=CHANGES)
def test_a_change(body: str, kind: str, becomes: list[str]) -> None:
    assert changed(body, kind) == becomes


LEFT_ALONE = {
    "text": 'x.note = "a note"',
    "what raises an exception": 'raise ValueError(f"{x + 1} is more than {w - 1}")',
    "type hints": "y: list[int] = x",
    "how much is printed": "x.fit(verbose=1)",
    "types": "y = np.asarray(x, dtype=float)",
}


@pytest.mark.parametrize("body", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_what_is_left_alone(body: str) -> None:
    assert [text for text in changed(body) if text != "pass"] == []


def test_a_conversion_of_a_name_is_not_left_out() -> None:
    assert "pass" not in changed("x = np.asarray(x).astype(float)\nreturn x")


def test_a_new_name_is_not_left_out_since_any_test_would_notice() -> None:
    assert changed("y = x + w\nreturn y", "dropped statement") == []


def test_functions_that_mind_no_order_keep_it() -> None:
    assert changed("return np.maximum(x, w)", "swapped arguments") == []


def test_only_the_solution_is_changed() -> None:
    source = "a = 1 + 1\n\n" + cell("return x + w", "def f(x, w=1 + 2):") + "\nb = 2 * 3\n"

    assert {one.line for one in mutants_of("volume", source)} == {"return x + w"}


def test_a_cell_without_marks_is_all_solution() -> None:
    assert {one.line for one in mutants_of("volume", "a = 1\nb = a + 1\n")} == {"a = 1", "b = a + 1"}


def test_a_cell_that_is_not_there_has_none() -> None:
    assert mutants_of("volume", "") == ()


SEVERAL = cell("x = x + 1  # one more\nif x > 2 and w:\n    return g(x, w, k=-1)\nreturn x[:-1], {'a': 1, 'b': x / 2}")


@pytest.fixture
def several() -> tuple[Mutant, ...]:
    return mutants_of("volume", SEVERAL)


def test_each_is_valid_python(several: tuple[Mutant, ...]) -> None:
    for one in several:
        ast.parse(one.code)


def test_each_means_something_else_than_the_solution_and_than_the_others(several: tuple[Mutant, ...]) -> None:
    meanings = [ast.dump(ast.parse(one.code)) for one in several]

    assert len({*meanings, ast.dump(ast.parse(SEVERAL))}) == len(several) + 1


def listed(mutants: Iterable[Mutant]) -> set[tuple[str, str, str, int]]:
    """By what the list of equivalent mutants names them."""
    return {(one.function, one.line, one.becomes, one.nth) for one in mutants}


def test_each_can_be_listed_on_its_own(several: tuple[Mutant, ...]) -> None:
    assert len(listed(several)) == len(several)


def test_each_differs_in_one_place(several: tuple[Mutant, ...]) -> None:
    for one in several:
        pairs = zip(SEVERAL.splitlines(), one.code.splitlines(), strict=True)
        assert sum(before != after for before, after in pairs) == 1


def test_what_lists_them_does_not_change_when_something_above_does(several: tuple[Mutant, ...]) -> None:
    longer = cell("w = w or 3\n" + "\n".join(line[4:] for line in SEVERAL.splitlines()[2:-1]))

    assert listed(several) <= listed(mutants_of("volume", longer))


def test_those_that_look_alike_are_counted() -> None:
    found = [one for one in mutants_of("volume", cell("x += 2\nx += 2\nreturn x")) if one.becomes == "x -= 2"]

    assert [one.nth for one in found] == [1, 2]
    assert found[1].label == "operator in f (the 2.)"


def test_a_method_is_named_with_its_class() -> None:
    body = cell("return self.w + x", "def get(self, x):").replace("\n", "\n    ")
    source = f"class Jug:\n    {body}"

    assert {one.function for one in mutants_of("volume", source)} == {"Jug.get"}


def test_a_diff_shows_the_line_before_and_after() -> None:
    (one,) = [one for one in mutants_of("volume", cell("return x + w")) if one.kind == "operator"]

    assert one.diff.splitlines()[1:] == [
        "     ### BEGIN SOLUTION",
        "-    return x + w",
        "+    return x - w",
        "     ### END SOLUTION",
    ]


def test_letters_beyond_ascii_do_not_shift_the_change() -> None:
    assert changed('x.note = "µ"; y = "é" if x + w else x')[:1] != []
    assert 'x.note = "µ"; y = "é" if x - w else x' in changed('x.note = "µ"; y = "é" if x + w else x')
