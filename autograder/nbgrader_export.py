"""`nbgrader export` with one column more: whether a person still has to look at the submission."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nbgrader.api import Assignment, Gradebook, MissingEntry, Student
from nbgrader.plugins import ExportPlugin

from autograder.spreadsheet import write_rows

FLAG = "needs_manual_grade"
COLUMNS = (
    *("assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email"),
    *("raw_score", "late_submission_penalty", "score", "max_score", FLAG),
)


class FlaggedCsvExport(ExportPlugin):  # type: ignore[misc]
    """The columns of nbgrader's own CSV, in which a 0.0 that nobody gave looks like one that somebody gave, and a flag.

    nbgrader writes a name as it is: a comma in it would move the scores, and a leading = would be a formula.
    """

    def export(self, gradebook: Gradebook) -> None:
        """Write the CSV."""
        file = Path(self.to or "grades.csv")
        self.log.info("Exporting grades to %s", file)
        with file.open("w", newline="", encoding="utf-8") as target:
            write_rows(target, COLUMNS, self._rows(gradebook))

    def _rows(self, gradebook: Gradebook) -> Iterator[dict[str, Any]]:
        wanted, students = set(map(str, self.assignment)), set(map(str, self.student))
        for assignment in gradebook.assignments:
            for student in gradebook.students:
                if assignment.name in (wanted or {assignment.name}) and student.id in (students or {student.id}):
                    yield _row(gradebook, assignment, student)


def _row(gradebook: Gradebook, assignment: Assignment, student: Student) -> dict[str, Any]:
    row = {
        "assignment": assignment.name,
        "duedate": assignment.duedate,
        "student_id": student.id,
        "last_name": student.last_name,
        "first_name": student.first_name,
        "email": student.email,
        "max_score": assignment.max_score,
    }
    try:
        submission = gradebook.find_submission(assignment.name, student.id)
    except MissingEntry:  # nothing was handed in
        return row | {"timestamp": "", "raw_score": 0.0, "late_submission_penalty": 0.0, "score": 0.0, FLAG: ""}
    penalty = submission.late_submission_penalty
    return row | {
        "timestamp": submission.timestamp,
        "raw_score": submission.score,
        "late_submission_penalty": penalty,
        "score": max(0.0, submission.score - penalty),
        FLAG: "yes" if submission.needs_manual_grade else "no",
    }
