"""From the outcomes of tests to the points of exercises. Pure functions; a score is exact until it is written."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import replace
from fractions import Fraction

from autograder.grade_ids import ANSWER
from autograder.results import ExerciseResult, Outcome, TestResult

DECIMALS = 2


def settle(tests: Iterable[TestResult]) -> tuple[TestResult, ...]:
    """Let a test count only where the test that it requires passed too."""
    tests = tuple(tests)
    passed = {test.name for test in tests if test.outcome is Outcome.PASSED}
    sentences = {test.name: test.sentence for test in tests}
    return tuple(
        replace(
            test,
            outcome=Outcome.NOT_REACHED,
            message=f"This counts once another test passes: {sentences.get(test.requires, test.requires)}",
        )
        if test.outcome is Outcome.PASSED and test.requires and test.requires not in passed
        else test
        for test in tests
    )


def score_exercise(
    grade_id: str,
    points: float,
    tests: Iterable[TestResult],
    with_equivalents: bool = False,
    weight: int | None = None,
) -> ExerciseResult:
    """Score an exercise: points × earned weight ÷ total weight, rounded half up to two decimals.

    weight: of all its tests, where some of them may not have run; else that of the given ones.
    """
    settled = settle(tests)
    total = sum(test.weight for test in settled) if weight is None else weight
    earned = sum(
        (test.weight * test.fraction for test in settled if test.outcome is Outcome.PASSED),
        Fraction(0),
    )
    exact = Fraction(points).limit_denominator(1000) * earned / total if total else Fraction(0)
    earned_points = points if total and earned == total else min(points, round_half_up(exact))
    return ExerciseResult(grade_id, points, earned_points, settled, with_equivalents)


def round_half_up(value: Fraction, decimals: int = DECIMALS) -> float:
    """Round to `decimals` places; a half goes up, so that no student loses by it."""
    scale = int(10**decimals)
    return float(Fraction(math.floor(value * scale + Fraction(1, 2)), scale))


def better(first: ExerciseResult, second: ExerciseResult) -> ExerciseResult:
    """The result that earned more; the first where they are equal."""
    return second if second.earned > first.earned else first


def total(exercises: Iterable[ExerciseResult]) -> float:
    """Sum of what the exercises earned."""
    scale = int(10**DECIMALS)
    return sum(round(exercise.earned * scale) for exercise in exercises) / scale


def all_uses(uses: Mapping[str, tuple[str, ...]], exercise: str) -> tuple[str, ...]:
    """The exercises that one uses, directly or through another, in the order in which they are met."""
    met: dict[str, None] = {}
    waiting = list(uses.get(exercise, ()))
    while waiting:
        used = waiting.pop(0)
        if used not in met and used != exercise:
            met[used] = None
            waiting += uses.get(used, ())
    return tuple(met)


def to_grade_again(exercises: Mapping[str, ExerciseResult], uses: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Exercises that lost points and use one that lost points too: another's mistake may be to blame.

    Not where the exercise itself is not written yet: there, nothing can help.
    """
    short = {name for name, result in exercises.items() if result.earned < result.points}
    return tuple(
        name
        for name, result in exercises.items()
        if name in short and short.intersection(all_uses(uses, name)) and not _is_unwritten(result)
    )


def _is_unwritten(result: ExerciseResult) -> bool:
    """Whether every test failed at the stub in the exercise's own answer cell."""
    own = f"({result.grade_id}{ANSWER})"
    return bool(result.tests) and all(test.unwritten.endswith(own) for test in result.tests)
