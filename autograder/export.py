"""report/grades.csv: the marks of a class, for a spreadsheet. What still needs a person is blank, never 0."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook, MissingEntry, SubmittedAssignment, SubmittedNotebook

from autograder.course import Assignment, Course, late_penalty
from autograder.grade_ids import WRITTEN
from autograder.gradebook import open_gradebook
from autograder.report import read_results
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


def write_grades(course: Course, assignments: Iterable[Assignment], db_url: str | None = None) -> Path:
    """Write the marks of the given assignments, as the gradebook has them now, to report/grades.csv."""
    reported = {(entry["assignment"], entry["student"]): entry for entry in read_results(course.report)}
    course.report.mkdir(parents=True, exist_ok=True)
    file = course.report / FILE
    with open_gradebook(course, db_url) as gradebook, file.open("w", newline="", encoding="utf-8") as target:
        rows = (
            _row(course, submission, reported.get((assignment.name, submission.student_id), {}))
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


def _row(course: Course, submission: SubmittedAssignment, entry: dict[str, Any]) -> dict[str, str]:
    notebook, student = submission.notebooks[0], submission.student
    tested, written = _sum(notebook, written=False), _sum(notebook, written=True)
    row = dict.fromkeys(COLUMNS, "") | {
        "assignment": submission.assignment.name,
        "student": submission.student_id,
        "last_name": student.last_name or "",
        "first_name": student.first_name or "",
        "status": entry.get("status") or (Status.ATTENTION if tested is None else Status.GRADED),
        "reason": entry.get("reason") or "",
        "isolated": "no" if entry.get("confined") is False else "yes",
        "tested": _number(tested),
        "tested_max": _number(sum(g.max_score for g in notebook.grades if not _is_written(g.name))),
        "written": _number(written),
        "written_max": _number(sum(g.max_score for g in notebook.grades if _is_written(g.name))),
        "total_max": _number(notebook.max_score),
    }
    if tested is not None and written is not None:
        late = late_penalty(course.late, tested + written, submission.total_seconds_late)
        row |= {"late_penalty": _number(late), "total": _number(tested + written - late)}
    return row


def _sum(notebook: SubmittedNotebook, written: bool) -> float | None:
    """Sum of the scores of one kind; None while one of them waits for a person."""
    grades = [grade for grade in notebook.grades if _is_written(grade.name) == written]
    if any(grade.auto_score is None and grade.manual_score is None for grade in grades):
        return None
    return float(sum(grade.score for grade in grades))


def _is_written(name: str) -> bool:
    return name.startswith(WRITTEN)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}".rstrip("0").rstrip(".")
