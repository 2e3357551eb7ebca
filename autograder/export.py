"""report/grades.csv: the marks of a class, for a spreadsheet. What still needs a person is blank, never 0."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook, SubmittedNotebook

from autograder.course import Assignment, Course
from autograder.gradebook import open_gradebook
from autograder.report import read_results

FILE = "grades.csv"
COLUMNS = (
    "assignment",
    "student",
    "last_name",
    "first_name",
    "status",
    "reason",
    "tested",
    "tested_max",
    "written",
    "written_max",
    "late_penalty",
    "total",
    "total_max",
)
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write_grades(course: Course, assignments: Iterable[Assignment], db_url: str | None = None) -> Path:
    """Write the marks of the given assignments to report/grades.csv."""
    wanted = {assignment.name for assignment in assignments}
    entries = [entry for entry in read_results(course.report) if entry["assignment"] in wanted]
    course.report.mkdir(parents=True, exist_ok=True)
    file = course.report / FILE
    with open_gradebook(course, db_url) as gradebook, file.open("w", newline="", encoding="utf-8") as target:
        writer = csv.DictWriter(target, COLUMNS)
        writer.writeheader()
        writer.writerows({name: _harmless(value) for name, value in _row(gradebook, e).items()} for e in entries)
    return file


def _row(gradebook: Gradebook, entry: dict[str, Any]) -> dict[str, Any]:
    submission = gradebook.find_submission(entry["assignment"], entry["student"])
    notebook = submission.notebooks[0]
    student = submission.student
    tested = _sum(notebook, written=False)
    written = _sum(notebook, written=True)
    late = notebook.late_submission_penalty or 0.0
    complete = tested is not None and written is not None
    return {
        "assignment": entry["assignment"],
        "student": entry["student"],
        "last_name": student.last_name or "",
        "first_name": student.first_name or "",
        "status": entry["status"],
        "reason": entry["reason"] or "",
        "tested": _number(tested),
        "tested_max": _number(sum(g.max_score for g in notebook.grades if not _is_written(g.name))),
        "written": _number(written),
        "written_max": _number(sum(g.max_score for g in notebook.grades if _is_written(g.name))),
        "late_penalty": _number(late) if complete else "",
        "total": _number(max(0.0, (tested or 0.0) + (written or 0.0) - late)) if complete else "",
        "total_max": _number(notebook.max_score),
    }


def _sum(notebook: SubmittedNotebook, written: bool) -> float | None:
    """Sum of the scores of one kind; None while one of them waits for a person."""
    grades = [grade for grade in notebook.grades if _is_written(grade.name) == written]
    if any(grade.auto_score is None and grade.manual_score is None for grade in grades):
        return None
    return float(sum(grade.score for grade in grades))


def _is_written(name: str) -> bool:
    return name.startswith("written-")


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}".rstrip("0").rstrip(".")


def _harmless(value: str) -> str:
    """Keep a spreadsheet from taking a name for a formula."""
    return f"'{value}" if value.startswith(FORMULA_STARTS) else value
