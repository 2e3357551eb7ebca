"""report/grades.csv: the marks of a class, for a spreadsheet. What still needs a person is blank, never 0."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from nbgrader.api import Grade, Gradebook, MissingEntry, SubmittedAssignment

from autograder.course import Assignment, Course, late_penalty
from autograder.grade_ids import WRITTEN
from autograder.gradebook import open_gradebook
from autograder.report import read_results, replaced
from autograder.results import Status
from autograder.spreadsheet import write_rows

FILE = "grades.csv"
COLUMNS = (
    "assignment",
    "student",
    "last_name",
    "first_name",
    "status",
    "reason",
    "isolated",
    "tested",
    "tested_max",
    "written",
    "written_max",
    "late_penalty",
    "total",
    "total_max",
)
ISOLATED = {True: "yes", False: "no", None: ""}
"""By what the report says; it says nothing of what `nbgrader autograde` has graded."""


def write_grades(course: Course, assignments: Iterable[Assignment], db_url: str | None = None) -> Path:
    """Write the marks of the given assignments, as the gradebook has them now, to report/grades.csv.

    Raises GradingError where there is no gradebook.
    """
    reported = {(entry["assignment"], entry["student"]): entry for entry in read_results(course.report)}
    file = course.report / FILE
    with open_gradebook(course, db_url, may_be_new=False) as gradebook, replaced(file) as target:
        rows = (
            _row(course, assignment, submission, reported.get((assignment.name, submission.student_id), {}))
            for assignment in assignments
            for submission in _submissions(gradebook, assignment.name)
        )
        write_rows(target, COLUMNS, rows)
    return file


def _submissions(gradebook: Gradebook, assignment: str) -> list[SubmittedAssignment]:
    """What the gradebook has of an assignment, by student."""
    try:
        found = gradebook.assignment_submissions(assignment)
    except MissingEntry:
        return []
    return sorted(found, key=lambda submission: str(submission.student_id))


def _row(
    course: Course, assignment: Assignment, submission: SubmittedAssignment, entry: dict[str, Any]
) -> dict[str, str]:
    row = dict.fromkeys(COLUMNS, "") | {
        "assignment": assignment.name,
        "student": submission.student_id,
        "last_name": submission.student.last_name or "",
        "first_name": submission.student.first_name or "",
        "status": Status.ATTENTION,
        "isolated": ISOLATED[entry.get("confined")],
    }
    name = Path(assignment.notebook).stem  # a submission has others too, where course.yml has called it otherwise
    notebook = next((one for one in submission.notebooks if one.name == name), None)
    if notebook is None:
        return row
    tests = [grade for grade in notebook.grades if not grade.name.startswith(WRITTEN)]
    answers = [grade for grade in notebook.grades if grade.name.startswith(WRITTEN)]
    tested, written = _sum(tests), _sum(answers)
    row |= {
        "status": entry.get("status") or (Status.ATTENTION if tested is None else Status.GRADED),
        "reason": entry.get("reason") or "",
        "tested": _number(tested),
        "tested_max": _number(sum(grade.max_score for grade in tests)),
        "written": _number(written),
        "written_max": _number(sum(grade.max_score for grade in answers)),
        "total_max": _number(notebook.max_score),
    }
    if tested is not None and written is not None:
        late = late_penalty(course.late, tested + written, submission.total_seconds_late)
        row |= {"late_penalty": _number(late), "total": _number(tested + written - late)}
    return row


def _sum(grades: Sequence[Grade]) -> float | None:
    """Sum of the scores; None while one of them waits for a person."""
    if any(grade.auto_score is None and grade.manual_score is None for grade in grades):
        return None
    return float(sum(grade.score for grade in grades))


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}".rstrip("0").rstrip(".")
