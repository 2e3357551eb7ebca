"""What students handed in: where it lies, and when it came."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from autograder.course import Assignment, Course
from autograder.errors import GradingError
from autograder.plain_file import PlainFileError, read_plain_file
from autograder.plain_text import one_line, safe_id
from autograder.spelling import nearest

TIMESTAMP = "timestamp.txt"
LONGEST_TIMESTAMP = 1_000  # bytes


@dataclass(frozen=True, slots=True)
class Submission:
    """One student's notebook for one assignment, where it lies.

    student: the name of the folder, with escapes where it could act on what shows it.
    notebook: its path; that of a link which stands in its way, since a link is never followed.
    """

    student: str
    assignment: str
    notebook: Path

    @property
    def handed_in(self) -> datetime | None:
        """When it came, in UTC, by its timestamp.txt; None without one. Raises GradingError where that says no time."""
        try:
            content = read_plain_file(self.notebook.parent / TIMESTAMP, LONGEST_TIMESTAMP)
        except FileNotFoundError:
            return None
        except PlainFileError as error:
            raise GradingError(f"{TIMESTAMP} {error} The submission counts as in time.") from error
        text = content.decode(errors="replace").strip()
        try:
            moment = datetime.fromisoformat(re.sub(r"\s+([+-])", r"\1", re.sub(r"\s*(UTC|Z)$", "+00:00", text)))
            moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
        except (ValueError, OverflowError) as error:
            raise GradingError(
                f"{TIMESTAMP} does not hold a time: {text[:60]!r}. The submission counts as in time. "
                "Write YYYY-MM-DD HH:MM:SS UTC and grade it again."
            ) from error
        return moment

    def seconds_late(self, due: datetime) -> float:
        """Seconds after `due`; below 0 when early, and 0 where nothing says when it came."""
        try:
            moment = self.handed_in
        except GradingError:
            return 0.0
        return (moment - due).total_seconds() if moment else 0.0


def find_submissions(
    course: Course, assignments: Iterable[Assignment], students: Iterable[str] = (), submitted: Path | None = None
) -> list[Submission]:
    """What was handed in, by assignment and student.

    A folder <student>/<assignment>/ counts as handed in even when its notebook is missing or has another name:
    a single notebook in it is taken as the one meant. A link in its place counts too, and is not followed.
    Raises GradingError for a student of whom nothing is there, and when there is nothing at all.
    """
    root = submitted or course.submitted
    wanted, assignments = set(students), list(assignments)
    found = [
        Submission(safe_id(folder.parent.name), assignment.name, notebook_in(folder, assignment.notebook))
        for assignment in assignments
        for folder in sorted(root.glob(f"*/{assignment.name}"))
        if not wanted or wanted & {folder.parent.name, safe_id(folder.parent.name)}
    ]
    there = {submission.student for submission in found}
    absent = sorted(student for student in wanted if not there & {student, safe_id(student)})
    if absent:
        near = nearest(absent[0], sorted(safe_id(folder.name) for folder in root.glob("*")))
        names = ", ".join(map(one_line, absent))
        raise GradingError(f"Nothing was handed in by {names}: there is no such folder in {root}.{near}")
    if not found:
        example = f"{root.name}/<student>/{assignments[0].name}/{assignments[0].notebook}"
        raise GradingError(f"There are no submissions in {root}. They lie in {example}.")
    return found


def notebook_in(folder: Path, name: str) -> Path:
    """The notebook of a submission's folder, whatever it is called; a link that stands in its way instead of it."""
    for place in (folder.parent, folder):
        if place.is_symlink():
            return place
    others = [path for path in sorted(folder.glob("*.ipynb")) if path.name != name]
    return others[0] if len(others) == 1 and not os.path.lexists(folder / name) else folder / name
