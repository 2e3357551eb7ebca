"""Open a session for a notebook: on student processes of a host, with the release's demo cells left out."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Iterable, Mapping
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder.course import Assignment, Course
from autograder.errors import AutograderError, GradingError
from autograder.notebook import DEMO, Notebook, load_document, read_notebook
from autograder.sandbox import Host, StudentProcess
from autograder.session import NotebookSession


def open_session(
    course: Course,
    assignment: Assignment,
    notebook: Path,
    host: Host,
    equivalents: Mapping[str, str] | None = None,
    slow: Iterable[int] = (),
    deadline: float | None = None,
) -> NotebookSession:
    """A session for a notebook, its unchanged demo cells left out. Raises NotebookError when it cannot be read."""
    read = read_notebook(notebook)
    return NotebookSession(
        start=lambda: StudentProcess(host, assignment.name, assignment.limits),
        cells=read.code,
        limits=assignment.limits,
        skip=demo_cells(read, released_notebook(course, assignment)),
        equivalents=equivalents,
        slow=slow,
        deadline=deadline,
    )


def points_of(course: Course, assignment: Assignment) -> dict[str, float]:
    """The points of each exercise, as the source notebook says."""
    return _read_once(course.source / assignment.name / assignment.notebook).points


def released_notebook(course: Course, assignment: Assignment) -> Notebook:
    """The released notebook; the source where nothing has been released yet."""
    released = course.release / assignment.name / assignment.notebook
    return _read_once(released if released.exists() else course.source / assignment.name / assignment.notebook)


def released_document(course: Course, assignment: Assignment) -> NotebookNode:
    """The released notebook as a document. Raises GradingError where nothing has been released."""
    path = course.release / assignment.name / assignment.notebook
    if not path.is_file():
        raise GradingError(f"{path} is missing. Run `autograder build {assignment.name}` first.")
    return _load_once(path, path.stat().st_mtime_ns)


def read_ahead(course: Course, assignment: Assignment) -> None:
    """Read the instructor's notebooks now, for all processes that will be forked from this one.

    nbformat writes a validator of its own when it first writes a notebook: that is done now, too.
    """
    with contextlib.suppress(AutograderError):
        points_of(course, assignment)
        released_notebook(course, assignment)
        nbformat.writes(released_document(course, assignment))  # type: ignore[no-untyped-call]


def _read_once(path: Path) -> Notebook:
    """Read one of the instructor's notebooks, once in each process, unless it changes."""
    return _notebook_once(path, path.stat().st_mtime_ns if path.exists() else 0)


@functools.lru_cache(maxsize=16)
def _notebook_once(path: Path, changed: int) -> Notebook:
    return read_notebook(path)


@functools.lru_cache(maxsize=16)
def _load_once(path: Path, changed: int) -> NotebookNode:
    return load_document(path)


def demo_cells(notebook: Notebook, released: Notebook) -> frozenset[int]:
    """Numbers of the code cells that are demos of the release, untouched. A student's own tags do not count.

    The code alone tells: a notebook that has been through other programs may have lost its cells' ids.
    """
    demos = demo_sources(released)
    return frozenset(cell.number for cell in notebook.code if cell.source.strip() in demos)


def demo_sources(released: Notebook) -> frozenset[str]:
    """The code of the release's demo cells."""
    return frozenset(cell.source.strip() for cell in released.code if DEMO in cell.tags)
