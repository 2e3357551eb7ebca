"""`nbgrader export` with one column more: whether a person still has to look at the submission."""

from __future__ import annotations

import csv
from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.plugins import CsvExportPlugin

FLAG = "needs_manual_grade"


class FlaggedCsvExport(CsvExportPlugin):  # type: ignore[misc]
    """nbgrader's own CSV, in which a 0.0 that nobody gave looks like one that somebody gave, with a flag beside it."""

    def export(self, gradebook: Gradebook) -> None:
        """Write the CSV, and add the column."""
        super().export(gradebook)
        file = Path(self.to or "grades.csv")
        with file.open(newline="", encoding="utf-8") as source:
            rows = list(csv.reader(source))
        with file.open("w", newline="", encoding="utf-8") as target:
            writer = csv.writer(target)
            writer.writerow([*rows[0], FLAG])
            assignment, student = rows[0].index("assignment"), rows[0].index("student_id")
            writer.writerows([*row, _flag(gradebook, row[assignment], row[student])] for row in rows[1:])


def _flag(gradebook: Gradebook, assignment: str, student: str) -> str:
    try:
        return "yes" if gradebook.find_submission(assignment, student).needs_manual_grade else "no"
    except MissingEntry:
        return ""
