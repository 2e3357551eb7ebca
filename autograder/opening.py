"""Open a session for a notebook: on student processes of a host, with the release's demo cells left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from autograder.course import Assignment, Course
from autograder.notebook import DEMO, Notebook, read_notebook
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
    return read_notebook(course.source / assignment.name / assignment.notebook).points


def released_notebook(course: Course, assignment: Assignment) -> Notebook:
    """The released notebook; the source where nothing has been released yet."""
    released = course.release / assignment.name / assignment.notebook
    return read_notebook(released if released.exists() else course.source / assignment.name / assignment.notebook)


def demo_cells(notebook: Notebook, released: Notebook) -> frozenset[int]:
    """Numbers of the code cells that are demos of the release, untouched. A student's own tags do not count.

    The code alone tells: a notebook that has been through other programs may have lost its cells' ids.
    """
    demos = demo_sources(released)
    return frozenset(cell.number for cell in notebook.code if cell.source.strip() in demos)


def demo_sources(released: Notebook) -> frozenset[str]:
    """The code of the release's demo cells."""
    return frozenset(cell.source.strip() for cell in released.code if DEMO in cell.tags)
