"""The notebook that comes of grading: the submission with its results, under autograded/, where nbgrader finds it."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder.course import Course
from autograder.errors import NotebookError
from autograder.feedback import answered, graded_document, unreadable_document
from autograder.notebook import load_document
from autograder.plain_file import PlainFileError, read_plain_file
from autograder.results import SubmissionResult
from autograder.submission import LONGEST_TIMESTAMP, TIMESTAMP, Submission

SIDE_FILES = (TIMESTAMP, "submission_secret.txt")


@dataclass(frozen=True, slots=True)
class GradedNotebook:
    """text: the document, as a file holds it.  written: the written answers that say something, by grade_id."""

    text: str
    written: tuple[str, ...]


def graded_notebook(submission: Submission, released: NotebookNode, result: SubmissionResult) -> GradedNotebook:
    """Put a result into its submission; into the release, where the submission cannot be read."""
    try:
        document = graded_document(load_document(submission.notebook), released, result)
    except NotebookError:
        document = unreadable_document(released, result)
    text: str = nbformat.writes(document)  # type: ignore[no-untyped-call]
    return GradedNotebook(text + "\n", tuple(sorted(answered(document, released))))


def write_autograded(course: Course, submission: Submission, text: str) -> None:
    """Write a graded notebook and what belongs beside it, all at once: a kill leaves the old or the new folder."""
    name = course.assignment(submission.assignment).notebook
    target = course.autograded / submission.student / submission.assignment
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{submission.assignment}-", dir=target.parent))
    (fresh / name).write_text(text, encoding="utf-8")
    for side in SIDE_FILES:
        with contextlib.suppress(OSError, PlainFileError):  # a link would hand on what it leads to
            (fresh / side).write_bytes(read_plain_file(submission.notebook.parent / side, LONGEST_TIMESTAMP))
    fresh.chmod(0o755)
    shutil.rmtree(target, ignore_errors=True)
    os.rename(fresh, target)
