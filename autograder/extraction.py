"""The checks that students get: the visible tests of a suite, with what they need, as one module.

The tests are taken from the suite's source by their syntax, so that nothing else of the suite can come
along. A visible test may use `student`, `np`, Python's builtins, what it imports from `autograder.expect`,
and literals; extraction refuses one that refers to anything else.
"""

from __future__ import annotations

import ast
import builtins
import inspect
import textwrap
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from autograder import answer, expect, local, messages, proxy
from autograder.errors import SuiteError

CARRIED = (messages, expect, answer, proxy, local)
"""Modules of the package that `checks` carries, each after those that it uses."""

HEADER = '''"""Checks for this notebook: run `check("…")` in it after each exercise.

Made from the course's own tests; to change them changes nothing about grading.
"""

from __future__ import annotations
'''

CHECK = '''

def check(exercise: str) -> None:
    """Run the visible tests of an exercise on your notebook, and show what they say."""
    check_in_notebook(exercise, CHECKS)
'''


@dataclass(frozen=True, slots=True)
class SuiteTest:
    """A test as its source says it: enough to give it away, or to see whether it got away."""

    file: str
    exercise: str
    name: str
    sentence: str
    hint: str
    visible: bool
    source: str


def read_suite(suite: Path) -> tuple[SuiteTest, ...]:
    """The tests of a suite, in the order of its files. Raises SuiteError where a file cannot be read."""
    return tuple(test for file in sorted(suite.glob("test_*.py")) for test in _tests_of(file))


def checks_module(tests: tuple[SuiteTest, ...], exercises: tuple[str, ...]) -> str:
    """The source of the release's `checks` module: what carries the tests, and the visible ones of each exercise."""
    imports, bodies = _carried()
    parts = [HEADER, "\n".join(imports), *bodies, "\n# --- the checks ---\n"]
    table = []
    for exercise in exercises:
        rows = []
        for number, test in enumerate((t for t in tests if t.exercise == exercise and t.visible), 1):
            name = f"_{exercise.replace('-', '_')}_{number}"
            parts.append(f"\n{test.source.replace(f'def {test.name}(', f'def {name}(', 1)}\n")
            rows.append(f"        VisibleTest({test.sentence!r}, {test.hint!r}, {name}),\n")
        table.append(f"    {exercise!r}: [\n{''.join(rows)}    ],\n")
    parts.append(f"\nCHECKS: dict[str, list[VisibleTest]] = {{\n{''.join(table)}}}\n")
    return "\n".join(part.strip("\n") + "\n" for part in parts) + CHECK


def _tests_of(file: Path) -> list[SuiteTest]:
    try:
        text = file.read_text(encoding="utf-8")
        tree = ast.parse(text)
    except (SyntaxError, UnicodeDecodeError) as error:
        raise SuiteError(f"{file.name} cannot be read: {error}") from error
    allowed = {"student", "np", *dir(builtins), *_names_from_expect(tree)}
    tests = []
    for node in tree.body:
        exercise = _decoration(node, "exercise") if isinstance(node, ast.ClassDef) else None
        if exercise is None:
            continue
        assert isinstance(node, ast.ClassDef)
        for item in node.body:
            if isinstance(item, ast.FunctionDef) and item.name.startswith("test"):
                tests.append(_test(file, text, str(exercise), item, allowed))
    return tests


def _test(file: Path, text: str, exercise: str, node: ast.FunctionDef, allowed: set[str]) -> SuiteTest:
    visible = _decoration(node, "visible") is not None
    if visible:
        _refuse_strangers(file, node, allowed)
    source = "".join(text.splitlines(keepends=True)[node.lineno - 1 : node.end_lineno])
    source = textwrap.dedent(source).replace("(self, student)", "(student)", 1)
    sentence = " ".join((ast.get_docstring(node) or "").split())
    hint = _decoration(node, "hint") or ""
    return SuiteTest(file.name, exercise, node.name, sentence, str(hint), visible, source)


def _refuse_strangers(file: Path, node: ast.FunctionDef, allowed: set[str]) -> None:
    """Refuse a visible test that would not work on its own in the release."""
    place = f"{file.name}, line {node.lineno}: the visible test {node.name}"
    arguments = [argument.arg for argument in node.args.args]
    if arguments != ["self", "student"]:
        raise SuiteError(f"{place} takes {', '.join(arguments)}. Write it as {node.name}(self, student).")
    if any(isinstance(inner, ast.Import | ast.ImportFrom) for inner in ast.walk(node)):
        raise SuiteError(f"{place} imports something. Visible tests get by with np and the checks of expect.")
    own = {inner.arg for inner in ast.walk(node) if isinstance(inner, ast.arg)}
    own |= {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store)}
    own |= {
        inner.name for inner in ast.walk(node) if isinstance(inner, ast.FunctionDef | ast.ExceptHandler) and inner.name
    }
    for statement in node.body:
        for inner in ast.walk(statement):
            if isinstance(inner, ast.Name) and inner.id not in allowed | own:
                raise SuiteError(
                    f"{place} refers to {inner.id!r} (line {inner.lineno}), which the release does not have. "
                    "Write the value into the test as a literal, or make the test a hidden one."
                )


def _names_from_expect(tree: ast.Module) -> set[str]:
    return {
        alias.asname or alias.name
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and node.module == "autograder.expect"
        for alias in node.names
    }


def _decoration(node: ast.ClassDef | ast.FunctionDef, name: str) -> object | None:
    """The first argument of a decorator called `name`; True for a bare one; None without it."""
    for decorator in node.decorator_list:
        if isinstance(decorator, ast.Name) and decorator.id == name:
            return True
        if isinstance(decorator, ast.Call) and isinstance(decorator.func, ast.Name) and decorator.func.id == name:
            value: object = ast.literal_eval(decorator.args[0])
            return value
    return None


def _carried() -> tuple[list[str], list[str]]:
    """The imports and the bodies of the carried modules, without what they import from each other."""
    plain: set[str] = set()
    named: dict[str, set[str]] = {}
    bodies = []
    for module in CARRIED:
        text = inspect.getsource(module)
        tree = ast.parse(text)
        lines = text.splitlines(keepends=True)
        start = 0
        for node in tree.body:
            is_docstring = isinstance(node, ast.Expr) and node is tree.body[0]
            if not is_docstring and not isinstance(node, ast.Import | ast.ImportFrom):
                break
            start = node.end_lineno or 0
            if isinstance(node, ast.Import):
                plain.add(ast.unparse(node))
            elif isinstance(node, ast.ImportFrom) and _is_foreign(node.module or ""):
                named.setdefault(node.module or "", set()).update(ast.unparse(alias) for alias in node.names)
        bodies.append(f"\n# --- {_title(module)} ---\n" + "".join(lines[start:]))
    lines = [f"from {module} import {', '.join(sorted(names))}" for module, names in sorted(named.items())]
    return sorted(plain) + lines, bodies


def _is_foreign(module: str) -> bool:
    return module != "__future__" and not module.startswith("autograder")


def _title(module: ModuleType) -> str:
    return (module.__doc__ or "").strip().splitlines()[0].rstrip(".")
