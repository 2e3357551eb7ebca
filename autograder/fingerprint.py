"""Hashes of all that determines a result: two runs with the same ones come to the same marks.

A result is kept under them, the audit record names them, and where marks change they say why.
"""

from __future__ import annotations

import ast
import contextlib
import functools
import hashlib
import importlib.metadata
import json
import platform
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from functools import cached_property
from pathlib import Path

from autograder.course import Assignment, Course
from autograder.document import LARGEST_NOTEBOOK
from autograder.errors import SuiteError
from autograder.notebook import read_notebook
from autograder.opening import demo_sources, points_of, released_notebook
from autograder.plain_file import PlainFileError, read_plain_file
from autograder.sandbox import ENVIRONMENT
from autograder.submission import LONGEST_TIMESTAMP, TIMESTAMP, Submission

PACKAGES = ("tensorflow", "keras", "numpy", "scipy", "matplotlib", "ipython", "pytest", "msgpack", "nbformat")
SHORT = 16
NOT_SUPPORT = (".ipynb", ".pyc")
PACKAGE = Path(__file__).parent
ENTRIES = ("grading.py", "trial.py", "suite.py", "student/warm.py")
"""The modules that the judging of a notebook begins with, on either side, and what suites import."""


def digest(*parts: str | bytes) -> str:
    """A hash of texts and bytes, in order."""
    whole = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        whole.update(len(data).to_bytes(8, "big"))
        whole.update(data)
    return whole.hexdigest()


@dataclass(frozen=True)
class Ground:
    """What an assignment's marks stand on, apart from the submission: a hash for each part.

    suite: by exercise.  packages: versions of Python and what matters of the rest.
    """

    suite: Mapping[str, str]
    points: str
    release: str
    thresholds: str
    limits: str
    seed: str
    framework: str
    packages: str

    @cached_property
    def common(self) -> str:
        """One hash for what all exercises stand on."""
        return digest(self.release, self.thresholds, self.limits, self.seed, self.framework, self.packages)

    @cached_property
    def whole(self) -> str:
        """One hash for everything."""
        return digest(self.common, self.points, *(f"{name}={value}" for name, value in sorted(self.suite.items())))

    def parts(self) -> dict[str, str | dict[str, str]]:
        """The parts by name, shortened, for a report; those of the suite by exercise."""
        parts: dict[str, str | dict[str, str]] = {
            field.name: getattr(self, field.name)[:SHORT] for field in fields(self) if field.name != "suite"
        }
        return parts | {"suite": {name: value[:SHORT] for name, value in self.suite.items()}}


def ground_of(course: Course, assignment: Assignment) -> Ground:
    """What the marks of an assignment stand on, as its files are now."""
    points = points_of(course, assignment)
    return Ground(
        suite=suite_parts(course.suites / assignment.name, points),
        points=digest(json.dumps(points)),
        release=release_hash(course, assignment),
        thresholds=digest(repr(sorted((name, tuple(bands)) for name, bands in course.bands.items()))),
        limits=digest(json.dumps(asdict(assignment.limits))),
        seed=digest(str(course.seed)),
        framework=framework_hash(),
        packages=digest(json.dumps(versions()), json.dumps(ENVIRONMENT)),
    )


@dataclass(frozen=True, slots=True)
class Content:
    """What a submission holds at one moment, as hashes; "" where it has no notebook that can be read.

    notebook: of the notebook's bytes, as `sha256sum` prints it.  whole: of these and of when it came.
    """

    notebook: str = ""
    whole: str = ""


def content_of(submission: Submission) -> Content:
    """What a submission holds now."""
    try:
        notebook = read_plain_file(submission.notebook, LARGEST_NOTEBOOK)
    except (FileNotFoundError, PlainFileError):
        return Content()
    timestamp = b""
    with contextlib.suppress(FileNotFoundError, PlainFileError):
        timestamp = read_plain_file(submission.notebook.parent / TIMESTAMP, LONGEST_TIMESTAMP)
    return Content(hashlib.sha256(notebook).hexdigest(), digest(notebook, timestamp))


def code_hash(notebook: Path) -> str:
    """Of the code cells alone. Raises NotebookError where the notebook cannot be read."""
    return digest(*(cell.source for cell in read_notebook(notebook).code))


def suite_parts(suite: Path, exercises: Iterable[str]) -> dict[str, str]:
    """A hash for each exercise of a suite: of its own test classes, and of all that classes may share.

    A change to one class changes one exercise, unless another line of the module names the class.
    Raises SuiteError where a module is not Python.
    """
    own: dict[str, list[str]] = {name: [] for name in exercises}
    shared: list[str | bytes] = []
    for file in sorted(path for path in suite.rglob("*") if path.is_file() and "__pycache__" not in path.parts):
        shared.append(str(file.relative_to(suite)))
        if file.suffix == ".py" and file.name.startswith("test_"):
            mine, rest = _split_file(file)
            for name, source in mine:
                own.setdefault(name, []).append(source)
            shared.append(rest)
        else:
            shared.append(file.read_bytes())
    common = digest(*shared)
    return {name: digest(common, *sources) for name, sources in own.items()}


def _split_file(file: Path) -> tuple[list[tuple[str, str]], str]:
    try:
        return split_module(file.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise SuiteError(f"{file} is not UTF-8. Save it with the encoding UTF-8.") from error
    except SyntaxError as error:
        raise SuiteError(f"{file}, line {error.lineno}: this is not valid Python: {error.msg}. Correct it.") from error


def split_module(text: str) -> tuple[list[tuple[str, str]], str]:
    """A test module's classes by exercise, with their source; and the source of all the rest."""
    tree = ast.parse(text)
    names = [node.id for node in ast.walk(tree) if isinstance(node, ast.Name)]
    mine, rest = [], []
    for node in tree.body:
        exercise = _exercise_of(node)
        if exercise is not None and isinstance(node, ast.ClassDef) and node.name not in names:
            mine.append((exercise, ast.unparse(node)))
        else:
            rest.append(ast.unparse(node))
    return mine, "\n".join(rest)


def _exercise_of(node: ast.stmt) -> str | None:
    for mark in node.decorator_list if isinstance(node, ast.ClassDef) else ():
        if isinstance(mark, ast.Call) and isinstance(mark.func, ast.Name) and mark.func.id == "exercise" and mark.args:
            first = mark.args[0]
            return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None
    return None


def release_hash(course: Course, assignment: Assignment) -> str:
    """Of what the student's process finds of the release: its files, and which cells are demos."""
    folder = course.release / assignment.name
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix not in NOT_SUPPORT]
    demos = sorted(demo_sources(released_notebook(course, assignment)))
    return digest(*(part for path in files for part in (str(path.relative_to(folder)), path.read_bytes())), *demos)


def framework_hash() -> str:
    """Of those modules of this package that can change a result."""
    return digest(*(part for path in framework() for part in (str(path.relative_to(PACKAGE)), path.read_bytes())))


@functools.cache
def framework() -> tuple[Path, ...]:
    """Those of our modules that can change a result: what judging begins with, and all that they import."""
    found: set[Path] = set()
    waiting = [PACKAGE / entry for entry in ENTRIES]
    while waiting:
        file = waiting.pop()
        if file not in found:
            found.add(file)
            waiting += _imported(file)
    return tuple(sorted(found))


def _imported(file: Path) -> list[Path]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            names |= {f"{node.module}", *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    own = [name.split(".")[1:] for name in names if name.startswith(f"{PACKAGE.name}.")]
    return [path for parts in own if (path := PACKAGE.joinpath(*parts).with_suffix(".py")).is_file()]


def versions() -> dict[str, str]:
    """Versions of Python and of the packages that marks may depend on; "" for one that is not installed."""
    found: dict[str, str] = {"python": platform.python_version()}
    for name in PACKAGES:
        try:
            found[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            found[name] = ""
    return found
