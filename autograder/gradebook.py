"""The one door to nbgrader's gradebook: every way of grading writes its marks here.

Only the process that runs a command opens it, so the database is never locked by ourselves.
"""

from __future__ import annotations

import contextlib
import shutil
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbgrader.api import Gradebook, SubmittedNotebook
from nbgrader.preprocessors import SaveCells

from autograder.course import Assignment, Course, late_penalty
from autograder.errors import GradingError, NotebookError
from autograder.feedback import answered, exercise_comment, graded_document, unreadable_document
from autograder.nbgrader_settings import nbgrader_config
from autograder.notebook import load_document
from autograder.results import Status, SubmissionResult
from autograder.submission import TIMESTAMP, Submission

ANSWER, WRITTEN = "-answer", "written-"
SIDE_FILES = (TIMESTAMP, "submission_secret.txt")


@contextmanager
def open_gradebook(course: Course, db_url: str | None = None) -> Iterator[Gradebook]:
    """The course's gradebook: gradebook.db beside course.yml, or any SQLAlchemy URL."""
    with Gradebook(database_url(course, db_url), course.id) as gradebook:
        yield gradebook


def database_url(course: Course, db_url: str | None = None) -> str:
    """Where the gradebook is."""
    url: str = nbgrader_config(course, db_url=db_url).CourseDirectory.db_url
    return url


def learn_assignment(gradebook: Gradebook, course: Course, assignment: Assignment, db_url: str | None = None) -> None:
    """Tell the gradebook of an assignment: its due date, its cells and their points, as released."""
    due = assignment.due.astimezone(UTC).replace(tzinfo=None)
    gradebook.update_or_create_assignment(assignment.name, duedate=due)
    resources = {
        "nbgrader": {
            "notebook": Path(assignment.notebook).stem,
            "assignment": assignment.name,
            "db_url": database_url(course, db_url),
        }
    }
    SaveCells().preprocess(_released(course, assignment), resources)
    gradebook.db.expire_all()


def record(gradebook: Gradebook, course: Course, submission: Submission, result: SubmissionResult) -> None:
    """Write a submission's marks, comments and late penalty, and its notebook under autograded/."""
    assignment = course.assignment(submission.assignment)
    released = _released(course, assignment)
    try:
        document = graded_document(load_document(submission.notebook), released, result)
    except NotebookError:
        document = unreadable_document(released, result)
    gradebook.update_or_create_student(submission.student)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Object of type <Submitted")  # nbgrader's own, about its own order of work
        gradebook.update_or_create_submission(assignment.name, submission.student, timestamp=_naive(submission))
    write_marks(gradebook, course, submission, result, answered(document, released))
    _write_autograded(course, submission, assignment, document)


def write_marks(
    gradebook: Gradebook, course: Course, submission: Submission, result: SubmissionResult, written: frozenset[str]
) -> None:
    """Write the scores, comments and late penalty of a submission that the gradebook knows.

    written: the written answers that say something; one left as it was is 0, the others wait for a person.
    Marks given by hand stay, and are flagged for a second look. Nothing is scored when the submission needs attention.
    """
    assignment = course.assignment(submission.assignment)
    name = Path(assignment.notebook).stem
    notebook = gradebook.find_submission_notebook(name, assignment.name, submission.student)
    _set_scores(notebook, result, written)
    _set_comments(notebook, result, written)
    gradebook.db.commit()
    late = submission.seconds_late(assignment.due)
    notebook.late_submission_penalty = late_penalty(course.late, notebook.score, late)
    gradebook.db.commit()


def _set_scores(notebook: SubmittedNotebook, result: SubmissionResult, written: frozenset[str]) -> None:
    graded = result.status is Status.GRADED
    earned = {exercise.grade_id: exercise.earned for exercise in result.exercises}
    for grade in notebook.grades:
        untouched = grade.name.startswith(WRITTEN) and grade.name not in written
        scored = graded and (grade.name in earned or untouched)
        grade.auto_score = earned.get(grade.name, 0.0) if scored else None
        grade.needs_manual_grade = grade.auto_score is None or grade.manual_score is not None


def _set_comments(notebook: SubmittedNotebook, result: SubmissionResult, written: frozenset[str]) -> None:
    graded = result.status is Status.GRADED
    exercises = {exercise.grade_id + ANSWER: exercise for exercise in result.exercises}
    for comment in notebook.comments:
        if comment.name in exercises:
            comment.auto_comment = exercise_comment(exercises[comment.name]) if graded else None
        elif comment.name.startswith(WRITTEN):
            comment.auto_comment = None if comment.name in written or not graded else "No response."


def _naive(submission: Submission) -> datetime | None:
    """When the submission came, as nbgrader keeps it: in UTC, without saying so."""
    with contextlib.suppress(GradingError):
        moment = submission.handed_in
        return moment.replace(tzinfo=None) if moment else None
    return None


def _released(course: Course, assignment: Assignment) -> NotebookNode:
    path = course.release / assignment.name / assignment.notebook
    if not path.is_file():
        raise GradingError(f"{path} is missing. Run `autograder build {assignment.name}` first.")
    return load_document(path)


def _write_autograded(course: Course, submission: Submission, assignment: Assignment, document: NotebookNode) -> None:
    target = course.autograded / submission.student / assignment.name
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    nbformat.write(document, target / assignment.notebook)  # type: ignore[no-untyped-call]
    for name in SIDE_FILES:
        if (submission.notebook.parent / name).is_file():
            shutil.copy(submission.notebook.parent / name, target / name)
