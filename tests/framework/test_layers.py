"""Imports point down: values, pure functions, the student's side, the shell, the command line."""

import ast
import io
import sys
import tokenize
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "autograder"
MODULES = {".".join(path.relative_to(PACKAGE).with_suffix("").parts): path for path in sorted(PACKAGE.rglob("*.py"))}

VALUES = {"messages", "results", "errors", "plain_text", "__init__"}
PURE = {"course", "course_file", "located_yaml", "expect", "plain_file", "document", "notebook", "score", "wire"}
PURE |= {"suite", "shared_memory", "spelling", "grade_ids"}
STUDENT_SIDE = {"answer", "proxy", "local", *(name for name in MODULES if name.startswith("student."))}
COMMANDS = {"cli", "__main__"}

STUDENT_MAY_IMPORT = {"numpy", "IPython", "traitlets", "psutil", "msgpack", "landlockpy", *sys.stdlib_module_names}
STUDENT_MAY_USE = {"messages", "answer", "wire", "shared_memory"}
CHECK_MAY_IMPORT = {"numpy", "IPython", "keras", *sys.stdlib_module_names}
SUBJECTS = {"perceptron", "sigmoid", "mnist"}


def layer(module: str) -> int:
    """0 for values, up to 4 for the command line; what is not named above is shell."""
    named = [VALUES, PURE, STUDENT_SIDE, set(MODULES) - VALUES - PURE - STUDENT_SIDE - COMMANDS, COMMANDS]
    return next(height for height, names in enumerate(named) if module in names)


def imports(module: str) -> set[str]:
    """Full names of all modules that a module imports, at its top or within its functions."""
    found: set[str] = set()
    tree = ast.parse(MODULES[module].read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}, line {node.lineno}: write the full name of the module"
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def own_imports(module: str) -> set[str]:
    """Modules of the package that a module imports."""
    found = imports(module)
    names = {name.removeprefix("autograder.") for name in found if name.startswith("autograder.")}
    return {max((m for m in MODULES if f"{name}.".startswith(f"{m}.")), key=len) for name in names}


def foreign_imports(module: str) -> set[str]:
    """Top-level packages, other than this one, that a module imports."""
    return {name.split(".")[0] for name in imports(module)} - {"autograder"}


EDGES = [(module, used) for module in MODULES for used in sorted(own_imports(module))]


@pytest.mark.parametrize(("module", "used"), EDGES, ids=[f"{module} uses {used}" for module, used in EDGES])
def test_no_import_climbs(module, used):
    assert layer(used) <= layer(module)


def test_no_import_goes_in_a_circle():
    remaining = {module: own_imports(module) for module in MODULES}
    while free := [module for module, used in remaining.items() if not used & remaining.keys()]:
        for module in free:
            del remaining[module]

    assert sorted(remaining) == []


STUDENT = sorted(name for name in MODULES if name.startswith("student."))


@pytest.mark.parametrize("module", STUDENT)
def test_the_students_process_imports_nothing_else(module):
    assert foreign_imports(module) <= STUDENT_MAY_IMPORT


@pytest.mark.parametrize("module", STUDENT)
def test_the_students_process_uses_nothing_else_of_ours(module):
    assert own_imports(module) <= STUDENT_MAY_USE | set(STUDENT)


@pytest.mark.parametrize("module", ["answer", "expect", "local", "messages", "proxy"])
def test_what_the_release_carries_imports_nothing_else(module):
    assert foreign_imports(module) <= CHECK_MAY_IMPORT


def words(path: Path) -> set[str]:
    """The names in a module's code, in small letters; strings and comments left out."""
    tokens = tokenize.generate_tokens(io.StringIO(path.read_text(encoding="utf-8")).readline)
    return {token.string.lower() for token in tokens if token.type == tokenize.NAME}


@pytest.mark.parametrize("module", MODULES)
def test_the_framework_knows_nothing_of_what_is_taught(module):
    assert [word for word in words(MODULES[module]) if any(subject in word for subject in SUBJECTS)] == []
