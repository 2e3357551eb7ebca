"""Mutants: a solution with one small mistake in it, made by machine. A suite should take marks for each.

Only what the release does not hold is changed, one place at a time, and as text, so that the rest of the cell stays as
it was written. Left alone are text (but for the letters of a quiz), what raises
an exception, decorators, type hints, and what only changes a type or how much is printed.
"""

from __future__ import annotations

import ast
import difflib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from autograder.mutations import Change, Parents, changes_to
from autograder.stubs import solution_lines

_PLAIN_TEXT = re.compile(r"'([^'\"\\\\]*)'")
_COMMENT = re.compile(r"\s+# .*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Mutant:
    """One small change of a solution.

    function: the one that it is in, as in "Perceptron.fit"; "" outside of all.  kind: what was changed.
    line, becomes: the changed lines, before and after.  nth: counts, from 1, those of a function that look alike.
    """

    exercise: str
    function: str
    kind: str
    line: str
    becomes: str
    nth: int
    code: str
    diff: str

    @property
    def label(self) -> str:
        """What a report calls it."""
        number = f" (the {self.nth}.)" if self.nth > 1 else ""
        return f"{self.kind}{' in ' + self.function if self.function else ''}{number}"


def mutants_of(exercise: str, source: str) -> tuple[Mutant, ...]:
    """The mutants of an answer cell's solution, in the order of its lines; none two of the same code."""
    tree = ast.parse(source)
    parents = _parents(tree)
    found: dict[str, Mutant] = {}
    alike: Counter[tuple[str, str, str]] = Counter()
    for node in _in_solution(tree, source, parents):
        for change in changes_to(node, parents):
            code = _applied(source, tree, change, parents)
            if code is None or code in found or ast.dump(ast.parse(code)) == ast.dump(tree):
                continue
            function = _function_of(node, parents)
            line, becomes = _changed_lines(source, code)
            alike[function, line, becomes] += 1
            nth = alike[function, line, becomes]
            diff = _diff(source, code)
            found[code] = Mutant(exercise, function, change.kind, line, becomes, nth, code, diff)
    return tuple(found.values())


def _parents(tree: ast.AST) -> Parents:
    parents: Parents = {}
    for node in ast.walk(tree):
        for field, value in ast.iter_fields(node):
            for index, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
                if isinstance(child, ast.AST):
                    parents[child] = (node, field, index)
    return parents


def _in_solution(tree: ast.AST, source: str, parents: Parents) -> Iterator[ast.AST]:
    """Nodes of the solution that may be changed, by their place in the text."""
    lines = solution_lines(source)
    nodes = [node for node in ast.walk(tree) if getattr(node, "lineno", 0) in lines]
    nodes = [node for node in nodes if not _is_left_alone(node, parents)]
    yield from sorted(nodes, key=lambda node: (node.lineno, node.col_offset))  # type: ignore[attr-defined]


def _is_left_alone(node: ast.AST, parents: Parents) -> bool:
    """Whether a node is text for people, or says nothing of what is worked out."""
    while node in parents:
        if isinstance(node, ast.Raise | ast.JoinedStr):
            return True
        parent, field, _ = parents[node]
        if field in ("decorator_list", "annotation", "returns"):
            return True
        node = parent
    return False


def _function_of(node: ast.AST, parents: Parents) -> str:
    names = []
    while node in parents:
        node = parents[node][0]
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.append(node.name)
    return ".".join(reversed(names))


# --- from a change of the tree to a change of the text ---------------------------------------------------


def _applied(source: str, tree: ast.AST, change: Change, parents: Parents) -> str | None:
    """The text with a change in it, if it can be written in that place; None otherwise."""
    wanted = _dump_with(tree, change, parents)
    written = _with_double_quotes(ast.unparse(ast.fix_missing_locations(change.new)))
    for text in (written, f"({written})"):
        code = _replaced(source, change.node, text)
        if _parses_to(code, wanted):
            return code
    return None


def _with_double_quotes(code: str) -> str:
    """The code with text in double quotes, as most people write it, where that needs no escape."""
    return _PLAIN_TEXT.sub(r'"\1"', code)


def _dump_with(tree: ast.AST, change: Change, parents: Parents) -> str:
    parent, field, index = parents[change.node]
    if index is None:
        setattr(parent, field, change.new)
        dump = ast.dump(tree)
        setattr(parent, field, change.node)
    else:
        getattr(parent, field)[index] = change.new
        dump = ast.dump(tree)
        getattr(parent, field)[index] = change.node
    return dump


def _parses_to(code: str, dump: str) -> bool:
    try:
        return ast.dump(ast.parse(code)) == dump
    except SyntaxError:
        return False


def _replaced(source: str, node: ast.AST, text: str) -> str:
    """The source with another text where a node stands. (The tree counts columns in bytes.)"""
    lines = source.encode().splitlines(keepends=True)
    assert isinstance(node, ast.expr | ast.stmt)
    assert node.end_lineno is not None
    before = [*lines[: node.lineno - 1], lines[node.lineno - 1][: node.col_offset]]
    after = [lines[node.end_lineno - 1][node.end_col_offset :], *lines[node.end_lineno :]]
    return b"".join([*before, text.encode(), *after]).decode()


def _changed_lines(before: str, after: str) -> tuple[str, str]:
    """The lines in which two texts differ, each on one line."""
    old, new = before.splitlines(), after.splitlines()
    same = 0
    while same < min(len(old), len(new)) and old[same] == new[same]:
        same += 1
    tail = 0
    while tail < min(len(old), len(new)) - same and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return _joined(old[same : len(old) - tail]), _joined(new[same : len(new) - tail])


def _joined(lines: list[str]) -> str:
    return " ".join(_COMMENT.sub("", "\n".join(lines)).split())


def _diff(before: str, after: str) -> str:
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), "solution", "mutant", lineterm="", n=1)
    return "\n".join(list(lines)[2:])
