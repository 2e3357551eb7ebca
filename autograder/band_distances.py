"""How far the values that earn by a band stand from its top threshold, in standard deviations of a right answer.

A right answer reaches another value with each seed. A threshold is fair when luck decides nothing: when it stands far
below what right answers reach, and far above what wrong ones do.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from autograder.course import Band
from autograder.trial import Tried

FAR = 5.0


@dataclass(frozen=True, slots=True)
class Distance:
    """A value, and how far it lies above the threshold, in standard deviations. is_right: of a right answer."""

    what: str
    is_right: bool
    value: float
    deviations: float

    @property
    def is_far(self) -> bool:
        """Whether it lies on its side of the threshold, and not by luck."""
        return self.deviations >= FAR if self.is_right else self.deviations <= -FAR


@dataclass(frozen=True, slots=True)
class BandDistances:
    """One band that a test measures a value for.

    top: the threshold for full marks.  solution: the mean of the instructor's own, over `seeds` seeds; deviation: its
    standard deviation.  answers: of the corpus, one value each, from the highest down.
    """

    band: str
    test: str
    top: float
    seeds: int
    deviation: float
    solution: Distance
    answers: tuple[Distance, ...]


def band_distances(
    bands: Mapping[str, Sequence[Band]], solutions: Sequence[Tried], answers: Iterable[tuple[str, bool, Tried]]
) -> tuple[BandDistances, ...]:
    """The distances in each band that a solution was measured for.

    solutions: the same one, under different seeds; at least two.  answers: what each is called, whether it is right,
    and what came of it; those that were not measured are left out.
    """
    answers = list(answers)
    found = []
    for measured in solutions[0].measured:
        key = (measured.test, measured.band)
        reached = [value for tried in solutions if (value := _value(tried, key)) is not None]
        top = bands[measured.band][0].at_least
        deviation = statistics.stdev(reached) if len(reached) > 1 else 0.0
        own = _distance("the instructor's own solution", True, statistics.mean(reached), top, deviation)
        others = [
            _distance(what, is_right, value, top, deviation)
            for what, is_right, tried in answers
            if (value := _value(tried, key)) is not None
        ]
        others.sort(key=lambda distance: -distance.value)
        found.append(BandDistances(key[1], key[0], top, len(reached), deviation, own, tuple(others)))
    return tuple(found)


def _value(tried: Tried, key: tuple[str, str]) -> float | None:
    return next((one.value for one in reversed(tried.measured) if (one.test, one.band) == key), None)


def _distance(what: str, is_right: bool, value: float, top: float, deviation: float) -> Distance:
    if deviation:
        return Distance(what, is_right, value, (value - top) / deviation)
    return Distance(what, is_right, value, float("inf") if value >= top else float("-inf"))
