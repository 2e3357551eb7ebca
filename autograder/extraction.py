"""The checks that students get: the visible tests of a suite, with what they need, as one module.

The tests are taken from the suite's source by their syntax, so that nothing else of the suite can come
along. A visible test may use `student`, `np`, Python's builtins, what its file imports from `autograder.expect`,
and literals; extraction refuses one that refers to anything else.
"""

from __future__ import annotations

import ast
import builtins
import inspect
import symtable
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from autograder import answer, expect, local, messages, proxy
from autograder.errors import SuiteError

CARRIED = (messages, expect, answer, proxy, local)
"""Modules of the package that `checks` carries, each after those that it uses."""

CHECKS_FILE = "checks.py"
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
    imported = _names_from_expect(tree)
    tests = []
    for node in tree.body:
        exercise = _decoration(file, node, "exercise") if isinstance(node, ast.ClassDef) else None
        if exercise is None:
            continue
        assert isinstance(node, ast.ClassDef)
        for item in node.body:
            if isinstance(item, ast.FunctionDef) and item.name.startswith("test"):
                tests.append(_test(file, text, str(exercise), item, imported))
    return tests


def _test(file: Path, text: str, exercise: str, node: ast.FunctionDef, imported: Mapping[str, str]) -> SuiteTest:
    visible = _decoration(file, node, "visible") is not None
    if visible:
        source = _released(file, text, node, imported)
    else:
        source = textwrap.dedent("".join(text.splitlines(keepends=True)[node.lineno - 1 : node.end_lineno]))
    sentence = " ".join((ast.get_docstring(node) or "").split())
    hint = _decoration(file, node, "hint") or ""
    return SuiteTest(file.name, exercise, node.name, sentence, str(hint), visible, source)


def _released(file: Path, text: str, node: ast.FunctionDef, imported: Mapping[str, str]) -> str:
    """A visible test as the release has it. Raises SuiteError where it would not work on its own there.

    imported: the names that the file gives to checks, and their own.
    """
    place = f"{file.name}, line {node.lineno}: the visible test {node.name}"
    every = [inner for inner in ast.walk(node.args) if isinstance(inner, ast.arg)]
    if [argument.arg for argument in node.args.args] != ["self", "student"] or len(every) > 2:
        raise SuiteError(f"{place} takes {ast.unparse(node.args)}. Write it as {node.name}(self, student).")
    if any(isinstance(inner, ast.Import | ast.ImportFrom) for inner in ast.walk(node)):
        raise SuiteError(f"{place} imports something. Visible tests get by with np and the checks of expect.")
    source = _with_student_alone(text, node)
    allowed = {"np", *dir(builtins), *(name for name, own in imported.items() if name == own)}
    strangers = _names_from_outside(source) - allowed
    for inner in (inner for statement in node.body for inner in ast.walk(statement)):
        if isinstance(inner, ast.Name) and inner.id in strangers:
            fix = "Write what it stands for into the test, or make the test a hidden one."
            if inner.id in imported:
                fix = f"Import {imported[inner.id]} from autograder.expect under its own name, without `as`."
            raise SuiteError(
                f"{place} refers to {inner.id!r} (line {inner.lineno}), which the release does not have. {fix}"
            )
    return source


def _with_student_alone(text: str, node: ast.FunctionDef) -> str:
    """The source of a method as a function that takes `student` only. (The tree counts columns in bytes.)"""
    lines = text.encode().splitlines(keepends=True)[: node.end_lineno]
    student = node.args.args[1]
    assert student.end_lineno is not None
    rest = b"".join([lines[student.end_lineno - 1][student.end_col_offset :], *lines[student.end_lineno :]]).decode()
    return textwrap.dedent(f"{' ' * node.col_offset}def {node.name}(student{rest}").lstrip()


def _names_from_outside(source: str) -> set[str]:
    """Names that a function takes from its module, or from Python."""
    tables = symtable.symtable(HEADER + source, "a test", "exec").get_children()
    names: set[str] = set()
    while tables:
        table = tables.pop()
        tables += table.get_children()
        names |= {symbol.get_name() for symbol in table.get_symbols() if symbol.is_global()}
    return names


def _names_from_expect(tree: ast.Module) -> dict[str, str]:
    """The names by which a file calls what it imports from `autograder.expect`, and their own."""
    return {
        alias.asname or alias.name: alias.name
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and node.module == "autograder.expect"
        for alias in node.names
    }


def _decoration(file: Path, node: ast.ClassDef | ast.FunctionDef, name: str) -> object | None:
    """The first argument of a decorator called `name`; True for a bare one; None without it."""
    for decorator in node.decorator_list:
        if isinstance(decorator, ast.Name) and decorator.id == name:
            return True
        if isinstance(decorator, ast.Call) and isinstance(decorator.func, ast.Name) and decorator.func.id == name:
            try:
                value: object = ast.literal_eval(decorator.args[0])
            except (IndexError, ValueError):
                plainly = "@visible" if name == "visible" else f'@{name}("…")'
                raise SuiteError(
                    f"{file.name}, line {decorator.lineno}: @{ast.unparse(decorator)} is read without being run. "
                    f"Write it out, as in {plainly}."
                ) from None
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
