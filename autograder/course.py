"""The course as values: its assignments, thresholds, limits, late policy and folders."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from autograder.course_file import CourseEntry, LateEntry, read_course_file
from autograder.errors import CourseError
from autograder.spelling import nearest

COURSE_FILE = "course.yml"
SECONDS_PER_DAY = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Limits:
    """What the process of one submission may use.

    seconds_*: wall time.  memory_mb: above what the warm process holds already.  *_mb: 2**20 bytes.
    """

    seconds_per_cell: float
    seconds_per_call: float
    seconds_per_submission: float
    memory_mb: int
    processes: int
    output_bytes: int
    scratch_mb: int
    reply_mb: int


@dataclass(frozen=True, slots=True)
class Assignment:
    """A notebook to hand in. `name` is that of its folders, `notebook` a file name in them.

    due: aware, in the time zone of the course.  points: what the notebook must add up to, where the course says so.
    """

    name: str
    title: str
    due: datetime
    notebook: str
    points: float | None
    limits: Limits


@dataclass(frozen=True, slots=True)
class Band:
    """The fraction of the points, above 0 and at most 1, that a value of at least so much earns."""

    at_least: float
    earns: Fraction


@dataclass(frozen=True, slots=True)
class LatePolicy:
    """What lateness costs: a fraction of the score for each day begun after the grace period."""

    grace_minutes: float
    penalty_per_day: Fraction
    at_most: Fraction


@dataclass(frozen=True, slots=True)
class Course:
    """All that course.yml says, and where the course lives.

    seed: from 0 to 2**32 - 1.  bands: read-only; each list from the best band down.
    root: the folder of course.yml, absolute.
    """

    id: str
    title: str
    seed: int
    timezone: ZoneInfo
    assignments: tuple[Assignment, ...]
    bands: Mapping[str, tuple[Band, ...]] = field(hash=False)
    late: LatePolicy
    root: Path

    def __post_init__(self) -> None:
        object.__setattr__(self, "bands", MappingProxyType(dict(self.bands)))

    def __reduce__(self) -> tuple[Any, ...]:
        # Workers receive courses, and a read-only mapping cannot be pickled as it is.
        own = (self.id, self.title, self.seed, self.timezone, self.assignments, dict(self.bands))
        return type(self), (*own, self.late, self.root)

    def assignment(self, name: str) -> Assignment:
        """The assignment called `name`. Raises CourseError, with the nearest name, without one."""
        for assignment in self.assignments:
            if assignment.name == name:
                return assignment
        names = [assignment.name for assignment in self.assignments]
        raise CourseError(
            f"{COURSE_FILE} has no assignment {name!r}. Accepted: {', '.join(names)}.{nearest(name, names)}"
        )

    @property
    def source(self) -> Path:
        """Holds the instructor's notebooks, one folder an assignment."""
        return self.root / "source"

    @property
    def release(self) -> Path:
        """Holds what students get, one folder an assignment."""
        return self.root / "release"

    @property
    def submitted(self) -> Path:
        """Holds what students handed in, as <student>/<assignment>/."""
        return self.root / "submitted"

    @property
    def autograded(self) -> Path:
        """Holds the graded notebooks, as <student>/<assignment>/."""
        return self.root / "autograded"

    @property
    def feedback(self) -> Path:
        """Holds what students get back, as <student>/<assignment>/."""
        return self.root / "feedback"

    @property
    def report(self) -> Path:
        """Holds what the instructor reads about the class."""
        return self.root / "report"

    @property
    def suites(self) -> Path:
        """Holds the grading suites, one folder an assignment."""
        return self.root / "tests" / "grading"

    @property
    def corpora(self) -> Path:
        """Holds the answers whose marks are known, one folder an assignment."""
        return self.root / "tests" / "corpus"

    @property
    def private(self) -> tuple[Path, ...]:
        """What student code must not be able to read, wherever links lead: all of the course but the release."""
        return self.root, self.source, self.suites, self.submitted, self.autograded, self.feedback, self.report


def load_course(path: Path) -> Course:
    """Read the course from its course.yml, or from the folder that holds it.

    Raises CourseError with everything that is wrong with the file, one line each.
    """
    file = path / COURSE_FILE if path.is_dir() else path
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        raise CourseError(
            f"There is no course file at {file.absolute()}. "
            f"Run the command in the folder of {COURSE_FILE}, or name the file with --course."
        ) from None
    except OSError as error:
        raise CourseError(
            f"The course file {file.absolute()} cannot be read: {error.strerror}. "
            "Give yourself the right to read it, or name another file with --course."
        ) from error
    return _course(read_course_file(data, file.name), file.resolve().parent)


def late_penalty(policy: LatePolicy, score: float, seconds_late: float) -> float:
    """The points that lateness takes from `score`: from 0 to the score, and more the later.

    Days count from the end of the grace period; a day begun counts whole. A score below 0 loses
    nothing. seconds_late: after the due date, finite; below 0 when early.
    """
    overdue = seconds_late - 60 * policy.grace_minutes
    if score <= 0 or overdue <= 0:
        return 0.0
    days = math.ceil(overdue / SECONDS_PER_DAY)
    return float(Fraction(score) * min(days * policy.penalty_per_day, policy.at_most))


def band_fraction(bands: Iterable[Band], value: float) -> Fraction:
    """The fraction that `value` earns: that of the first band it reaches, 0 below all and for nan.

    bands: from the best down.  value: compared as a float64, so 4650 / 5000 reaches 0.93.
    """
    return next((band.earns for band in bands if float(value) >= band.at_least), Fraction(0))


def _course(entry: CourseEntry, root: Path) -> Course:
    timezone = ZoneInfo(entry.timezone)
    limits = entry.limits.model_dump()
    return Course(
        id=entry.id,
        title=entry.title,
        seed=entry.seed,
        timezone=timezone,
        assignments=tuple(
            Assignment(
                name=name,
                title=own.title,
                due=own.due.replace(tzinfo=timezone),
                notebook=own.notebook or f"{name}.ipynb",
                points=own.points,
                limits=Limits(**limits | own.limits.model_dump(exclude_unset=True)),
            )
            for name, own in entry.assignments.items()
        ),
        bands={
            name: tuple(Band(band.at_least, _written(band.earns)) for band in bands)
            for name, bands in entry.bands.items()
        },
        late=_late(entry.late),
        root=root,
    )


def _late(entry: LateEntry) -> LatePolicy:
    return LatePolicy(entry.grace_minutes, _written(entry.penalty_per_day), _written(entry.at_most))


def _written(number: float) -> Fraction:
    """The decimal number that stands in the file: 3/5 for 0.6, not the nearest binary fraction."""
    return Fraction(str(number))
