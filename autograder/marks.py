"""What the gradebook is to hold of one submission, worked out from its result: a value, and no database."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from autograder.course import Course
from autograder.errors import GradingError
from autograder.feedback import exercise_comment
from autograder.grade_ids import ANSWER, WRITTEN
from autograder.results import Status, SubmissionResult
from autograder.submission import Submission


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of one submission.

    handed_in: in UTC, without saying so, as nbgrader keeps it.  graded: False when a person has to look first.
    earned, comments: by the grade_id of the exercise.  written: the written answers that say something.
    """

    student: str
    assignment: str
    handed_in: datetime | None
    seconds_late: float
    graded: bool
    earned: Mapping[str, float]
    comments: Mapping[str, str | None]
    written: frozenset[str]

    def score_of(self, name: str) -> float | None:
        """The score of a grade cell; None where nothing but a person can tell.

        A written answer left as it was is 0, and the others wait.
        """
        if not self.graded:
            return None
        untouched = name.startswith(WRITTEN) and name not in self.written
        return self.earned.get(name, 0.0 if untouched else None)

    def comment_on(self, name: str) -> str | None:
        """The comment on a solution cell; None for no comment."""
        if not self.graded:
            return None
        if name.startswith(WRITTEN):
            return None if name in self.written else "No response."
        return self.comments.get(name.removesuffix(ANSWER))


def marks_of(course: Course, submission: Submission, result: SubmissionResult) -> Marks:
    """The marks that a result is worth."""
    due = course.assignment(submission.assignment).due
    return Marks(
        student=submission.student,
        assignment=submission.assignment,
        handed_in=_naive(submission),
        seconds_late=submission.seconds_late(due),
        graded=result.status is Status.GRADED,
        earned={exercise.grade_id: exercise.earned for exercise in result.exercises},
        comments={exercise.grade_id: exercise_comment(exercise) for exercise in result.exercises},
        written=frozenset(result.written),
    )


def _naive(submission: Submission) -> datetime | None:
    with contextlib.suppress(GradingError):
        moment = submission.handed_in
        return moment.replace(tzinfo=None) if moment else None
    return None
