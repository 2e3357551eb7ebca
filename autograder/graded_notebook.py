"""The notebook that comes of grading: the submission with its results, under autograded/, where nbgrader finds it."""

from __future__ import annotations

import contextlib
import os
import shutil
from dataclasses import dataclass

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
    """Write a graded notebook and what belongs beside it: the folder is never half of the old and half of the new.

    A kill between the two renames leaves no folder in its place; the next run sees that, and writes it again.
    """
    name = course.assignment(submission.assignment).notebook
    target = course.autograded / submission.student / submission.assignment
    fresh, old = target.with_name(f".{target.name}.new"), target.with_name(f".{target.name}.old")
    for left in (fresh, old):  # by a run that was killed
        shutil.rmtree(left, ignore_errors=True)
    try:
        fresh.mkdir(parents=True)
        (fresh / name).write_text(text, encoding="utf-8")
        for side in SIDE_FILES:
            with contextlib.suppress(FileNotFoundError, PlainFileError):  # a link would hand on what it leads to
                (fresh / side).write_bytes(read_plain_file(submission.notebook.parent / side, LONGEST_TIMESTAMP))
        with contextlib.suppress(FileNotFoundError):
            os.rename(target, old)
        os.rename(fresh, target)
    except BaseException as error:
        shutil.rmtree(fresh, ignore_errors=True)
        if isinstance(error, OSError) and error.filename is None:  # as when the disk is full
            error.filename = str(target)
        raise
    shutil.rmtree(old, ignore_errors=True)
