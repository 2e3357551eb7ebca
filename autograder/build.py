"""From the source notebook to the release, through nbgrader's own machinery; refused where the parts disagree."""

from __future__ import annotations

import ast
import filecmp
import importlib.metadata
import logging
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from nbgrader.apps import NbGraderAPI
from nbgrader.nbgraderformat import MetadataValidator, SchemaTooNewError, SchemaTooOldError, ValidationError

from autograder.course import Assignment, Course
from autograder.errors import BuildError
from autograder.extraction import CHECKS_FILE, SuiteTest, checks_module, read_suite
from autograder.grade_ids import ANSWER, WRITTEN
from autograder.leaks import refuse_leaks
from autograder.nbgrader_settings import nbgrader_config
from autograder.notebook import Notebook, load_document, notebook_of, python_of, read_notebook
from autograder.proof import prove
from autograder.pytest_plugin import TestSpec
from autograder.suite_run import collect_suite

STUDENT_TOOLS = ("jupyterlab",)


def build(course: Course, assignment: Assignment, confined: bool = True) -> None:
    """Write release/<assignment>/. Raises BuildError, and leaves the old release, where the parts disagree."""
    with _fresh_release(course, assignment, confined) as fresh:
        target = course.release / assignment.name
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(fresh, target)
        shutil.copy(target / CHECKS_FILE, course.source / assignment.name / CHECKS_FILE)


def differences(course: Course, assignment: Assignment, confined: bool = True) -> list[str]:
    """Files in which release/<assignment>/ differs from what `build` would write, by name."""
    with _fresh_release(course, assignment, confined) as fresh:
        return sorted(_differing(fresh, course.release / assignment.name))


@contextmanager
def _fresh_release(course: Course, assignment: Assignment, confined: bool) -> Iterator[Path]:
    """A release made from the source just now, checked and proven, in a temporary folder."""
    source = course.source / assignment.name
    notebook = _read_source(source / assignment.notebook)
    tests = read_suite(course.suites / assignment.name)
    refuse_disagreement(assignment, notebook, tests, collect_suite(course.suites / assignment.name, course))
    with tempfile.TemporaryDirectory(prefix="autograder-build-") as folder:
        root = Path(folder)
        working = root / "source" / assignment.name
        shutil.copytree(source, working, ignore=shutil.ignore_patterns(".*", "__pycache__", CHECKS_FILE))
        (working / CHECKS_FILE).write_text(checks_module(tests, tuple(notebook.points)), encoding="utf-8")
        _generate(course, assignment, root)
        release = root / "release" / assignment.name
        refuse_leaks(notebook, tests, course.suites / assignment.name, release)
        _write_requirements(release)
        _write_readme(course, assignment, release, sum((notebook.points | notebook.written).values()))
        (root / "tests").symlink_to(course.root / "tests")
        prove(replace(course, root=root), assignment, confined)
        yield release


# --- what must agree -----------------------------------------------------------------------------------


def _read_source(path: Path) -> Notebook:
    """Read a source notebook and check the metadata of its cells."""
    document = load_document(path)
    try:
        MetadataValidator().validate_nb(document)
    except (ValidationError, SchemaTooOldError, SchemaTooNewError) as error:
        raise BuildError(f"{path.name}: nbgrader's metadata of a cell is not valid: {error}") from error
    return notebook_of(document)


def refuse_disagreement(
    assignment: Assignment, notebook: Notebook, tests: tuple[SuiteTest, ...], specs: tuple[TestSpec, ...]
) -> None:
    """Raise BuildError, with all that disagrees, unless notebook, suite and course.yml fit together.

    tests, specs: those of the suite as its text says it, and as pytest collects it.
    """
    exercises = notebook.points
    tested = {spec.exercise for spec in specs}
    faults = [f"Exercise {name!r} has no test in the suite." for name in exercises if name not in tested]
    faults += [
        f"The suite tests {name!r}, but the notebook has no test cell of that grade_id."
        for name in sorted(tested - set(exercises))
    ]
    faults += [
        f"The tests of {name!r} weigh nothing together, so it cannot be earned."
        for name in exercises
        if name in tested and not sum(spec.weight for spec in specs if spec.exercise == name)
    ]
    faults += [
        f"{spec.name} of {spec.exercise!r} uses {used!r}, which is no exercise."
        for spec in specs
        for used in spec.uses
        if used not in exercises
    ]
    faults += [
        f"{spec.name} of {spec.exercise!r} requires {spec.requires!r}, which is no test of it."
        for spec in specs
        if spec.requires and not any(s.exercise == spec.exercise and s.name == spec.requires for s in specs)
    ]
    faults += _reading_faults(tests, specs)
    faults += _cell_faults(notebook)
    points = sum((exercises | notebook.written).values())
    if assignment.points is not None and points != assignment.points:
        faults.append(f"The notebook's points sum to {points:g}; course.yml says {assignment.points:g}.")
    if faults:
        raise BuildError("\n".join([f"{assignment.name} cannot be built:", *sorted(set(faults))]))


def _reading_faults(tests: tuple[SuiteTest, ...], specs: tuple[TestSpec, ...]) -> list[str]:
    """Tests that students would get and pytest hides, or the other way round; and such that one of both overlooks."""
    words = {None: "not there", True: "visible", False: "hidden"}
    by_text = {(test.exercise, test.name): test.visible for test in tests}
    by_pytest = {(spec.exercise, spec.name): spec.visible for spec in specs}
    return [
        f"{name} of {exercise!r} is {words[by_pytest.get((exercise, name))]} for pytest, and "
        f"{words[by_text.get((exercise, name))]} for the build, which reads the suite's text. Write a test as a method "
        "of a class with @exercise, at the top level of a file test_*.py, and mark the method itself with @visible."
        for exercise, name in by_text.keys() | by_pytest.keys()
        if by_text.get((exercise, name)) is not by_pytest.get((exercise, name))
    ]


def _cell_faults(notebook: Notebook) -> list[str]:
    """Cells whose layout breaks the rules of an exercise."""
    faults = []
    ids = {cell.grade_id for cell in notebook.cells if cell.grade_id}
    for cell in notebook.cells:
        if cell.is_test and f'check("{cell.grade_id}")' not in cell.source:
            faults.append(f'{cell.label}: a test cell holds check("{cell.grade_id}").')
        if cell.is_test and f"{cell.grade_id}{ANSWER}" not in ids:
            faults.append(f"{cell.label}: there is no answer cell {cell.grade_id}{ANSWER}.")
        if cell.is_written and not re.fullmatch(rf"{WRITTEN}[1-9]\d*", cell.grade_id):
            faults.append(f"{cell.label}: a written answer is called written-1, written-2, …")
    return faults


# --- what is written -----------------------------------------------------------------------------------


def _generate(course: Course, assignment: Assignment, root: Path) -> None:
    """Let nbgrader make root/release/ from root/source/."""
    logging.getLogger("traitlets").setLevel(logging.ERROR)
    api = NbGraderAPI(config=nbgrader_config(course, root))
    outcome = api.generate_assignment(assignment.name, force=True, create=True)
    if not outcome["success"]:
        raise BuildError(f"nbgrader cannot make {assignment.name}:\n{outcome.get('error') or outcome.get('log')}")


def _write_requirements(release: Path) -> None:
    """Name the packages that the released code imports, with the ranges that the course itself is tested with."""
    ranges = {}
    for requirement in importlib.metadata.requires("autograder") or []:
        specifier = requirement.split(";")[0].strip()
        ranges[re.split(r"[<>=!~\[ ]", specifier)[0].lower()] = specifier
    owners = importlib.metadata.packages_distributions()
    needed = {owner.lower() for name in _imported(release) for owner in owners.get(name, [])} | set(STUDENT_TOOLS)
    lines = [ranges[name] for name in sorted(needed) if name in ranges]
    (release / "requirements.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _imported(release: Path) -> set[str]:
    """Top-level names that the release's notebook and modules import."""
    texts: list[tuple[str, str | bytes]] = [(file.name, file.read_bytes()) for file in release.glob("*.py")]
    for notebook in release.glob("*.ipynb"):
        texts += [(cell.label, python_of(cell.source)) for cell in read_notebook(notebook).code]
    names: set[str] = set()
    for place, text in texts:
        try:
            tree = ast.parse(text)
        except (SyntaxError, ValueError) as error:
            raise BuildError(f"The release's {place} is not valid Python: {error}") from error
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                names.update(alias.name.split(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module.split(".")[0])
    return names


def _write_readme(course: Course, assignment: Assignment, release: Path, points: float) -> None:
    due = f"{assignment.due:%A %d %B %Y, %H:%M} ({course.timezone.key})"
    (release / "README.md").write_text(
        f"""# {assignment.title}

*{course.title}* · {points:g} points · due {due}

## Start

Python 3.11 or newer is all you need. In this folder:

    python -m venv .venv
    source .venv/bin/activate        # on Windows: .venv\\Scripts\\activate
    pip install -r requirements.txt
    jupyter lab {assignment.notebook}

VS Code and Google Colab work too. Keep the files of this folder together with the notebook.

## Work

Run the notebook from the top. Where a cell says that something is not written yet, write it, and run the
cell below it: `check("…")` tells you what works, and what to think about where something does not. More
tests run when your notebook is graded, on other inputs.

Cells with a grade are locked: what you change in them is put back. Write what you like anywhere else.

## Hand in

Restart the kernel, run all cells, save, and hand in the one file `{assignment.notebook}` under this name.
""",
        encoding="utf-8",
    )


def _differing(fresh: Path, present: Path) -> Iterator[str]:
    """Names of files that are missing, left over, or different."""
    names = {path.relative_to(root) for root in (fresh, present) for path in root.rglob("*") if path.is_file()}
    for name in names:
        if "__pycache__" in name.parts or ".ipynb_checkpoints" in name.parts:
            continue
        one, other = fresh / name, present / name
        if not one.exists() or not other.exists() or not filecmp.cmp(one, other, shallow=False):
            yield str(name)
