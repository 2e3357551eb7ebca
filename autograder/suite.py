"""The words of a grading suite: which exercise a test belongs to, who sees it, and what it weighs.

    @exercise("sigmoid")
    class TestSigmoid:
        @visible
        @weight(2)
        @hint("The curve crosses the middle at zero.")
        def test_is_one_half_at_zero(self, student):
            \"\"\"sigmoid(0) is 0.5.\"\"\"
            close(student.sigmoid(0.0), 0.5)

Each word is an ordinary pytest mark, so ``pytest -m visible`` and ``--collect-only`` work as ever.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest

T = TypeVar("T", bound=Callable[..., object])

visible = pytest.mark.visible
"""The student gets this test in the release, as part of ``check("…")``."""


def exercise(grade_id: str, uses: tuple[str, ...] = ()) -> pytest.MarkDecorator:
    """Bind a test class to the exercise whose grade cell is `grade_id`.

    uses: exercises whose learner-written parts this one may call. Where this exercise and one of those
    both fail, it is graded once more with library equivalents in their place, and the better result counts.
    """
    if isinstance(uses, str):
        raise TypeError(f"exercise({grade_id!r}, uses={uses!r}): write a tuple, as in uses=({uses!r},)")
    return pytest.mark.exercise(grade_id, uses=tuple(uses))


def weight(share: int) -> pytest.MarkDecorator:
    """Give a test `share` parts of its exercise (default 1; 0 informs and earns nothing)."""
    if not isinstance(share, int) or share < 0:
        raise ValueError(f"weight({share!r}): a weight is a whole number, 0 or more")
    return pytest.mark.weight(share)


def hint(sentence: str) -> pytest.MarkDecorator:
    """Give the one sentence that a student reads when the test fails: the idea, never the code."""
    return pytest.mark.hint(sentence)


def requires(test: str) -> pytest.MarkDecorator:
    """Let a test count only when the test named `test` of the same class passed.

    For laws that a constant would satisfy: symmetry, "no warning", "input unchanged".
    """
    return pytest.mark.requires(test)
