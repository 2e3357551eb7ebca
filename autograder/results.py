"""What grading finds out, as values: of one test, one exercise, one submission.

Students have a say in the words: a message quotes their code, their exceptions and the names of their files. So each
value makes its own words fit to be shown, wherever they go from here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from autograder.plain_text import visible

LONGEST_TEXT = 5_000


class Outcome(StrEnum):
    """How one test ended. The four are never merged."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_REACHED = "not reached"
    """What it needs was missing: a name that no cell defined, or a passed value test."""
    ERROR = "error"
    """The host's fault or the suite's, not the student's: never a silent zero."""


class Status(StrEnum):
    """Whether a submission has its marks."""

    GRADED = "graded"
    ATTENTION = "needs attention"


class Reason(StrEnum):
    """Why a submission needs a person."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    TIME = "time"
    MEMORY = "memory"
    CRASH = "crash"
    HOST = "host"


@dataclass(frozen=True, slots=True)
class TestResult:
    """How one test of the suite ended for one submission.

    sentence: what a right answer does.  message and hint: for the student, "" when it passed.
    fraction: of its weight, for tests that earn by a band.  requires: a test of the same exercise that must pass too.
    unwritten: the cell whose stub, still in place, made it fail; "" otherwise.
    cut_short: a limit had ended a cell by then, or a call of its exercise, which another run need not repeat.
    """

    __test__ = False  # not a test for pytest to collect

    exercise: str
    name: str
    sentence: str
    outcome: Outcome
    visible: bool
    weight: int
    message: str = ""
    hint: str = ""
    seconds: float = 0.0
    fraction: Fraction = Fraction(1)
    requires: str = ""
    unwritten: str = ""
    cut_short: bool = False

    @property
    def is_repeatable(self) -> bool:
        """Whether the same code and tests would come to this again, for all we know."""
        return self.outcome is not Outcome.ERROR and not self.cut_short

    def __post_init__(self) -> None:
        _make_visible(self, "message", "hint")


@dataclass(frozen=True, slots=True)
class ExerciseResult:
    """What one exercise earned. `with_equivalents`: library functions stood in for failed parts it uses."""

    grade_id: str
    points: float
    earned: float
    tests: tuple[TestResult, ...]
    with_equivalents: bool = False


@dataclass(frozen=True, slots=True)
class CellProblem:
    """A cell of the notebook that did not run to its end, in words."""

    cell: str
    message: str

    def __post_init__(self) -> None:
        _make_visible(self, "cell", "message")


@dataclass(frozen=True, slots=True)
class SubmissionResult:
    """All that grading found out about one submission.

    score, max_score: of the exercises that tests judge; score is None when the submission needs attention.
    written: written answers that say something, by grade_id: for a person to mark.
    needed_demos: a name for which the cells tagged as demos had to be run after all, or "".
    seconds: wall time.  cpu_student, cpu_grading: CPU seconds of the student's processes and of ours.
    confined: whether the student's processes were kept in.  isolation: by what; nothing where they were not.
    """

    student: str
    assignment: str
    status: Status
    max_score: float
    score: float | None = None
    reason: Reason | None = None
    detail: str = ""
    exercises: tuple[ExerciseResult, ...] = ()
    problems: tuple[CellProblem, ...] = ()
    written: tuple[str, ...] = ()
    seconds: float = 0.0
    cpu_student: float = 0.0
    cpu_grading: float = 0.0
    confined: bool = field(kw_only=True)
    isolation: tuple[str, ...] = ()
    needed_demos: str = ""

    @property
    def is_repeatable(self) -> bool:
        """Whether the same submission would come to this again: not where the host or a limit had a part in it."""
        tests = [test for exercise in self.exercises for test in exercise.tests]
        return self.status is Status.GRADED and self.confined and all(test.is_repeatable for test in tests)

    def __post_init__(self) -> None:
        _make_visible(self, "detail", "needed_demos")


def _make_visible(value: object, *fields: str) -> None:
    for name in fields:
        text = visible(getattr(value, name))
        if len(text) > LONGEST_TEXT:
            text = f"{text[:LONGEST_TEXT]}… ({len(text) - LONGEST_TEXT} more characters)"
        object.__setattr__(value, name, text)
