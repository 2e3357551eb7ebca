"""A ReLU network through given points: universal approximation, built and not trained."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from autograder.expect import check_true, fail, numbers, show_with_type, unchanged
from autograder.suite import exercise, hint, requires, visible, weight


def network(got):
    """The function that w1, b1, w2, b2 stand for, and how precise it can be.

    The precision is 1e-8, or 1e-5 where a part is in float32, relative to the size of the terms
    that the network adds up.
    """
    if not isinstance(got, tuple | list) or len(got) != 4:
        fail("four parts: w1, b1, w2, b2", f"got {show_with_type(got)}")
    parts = [numbers(part) for part in got]
    single = any(part.dtype.kind == "f" and part.dtype.itemsize < 8 for part in parts)
    w1, b1, w2, b2 = (part.ravel().astype(float) for part in parts)
    fits = w1.size == b1.size == w2.size and b2.size == 1
    check_true(fits, "as many numbers in b1 and w2 as in w1, and one in b2", "the sizes do not fit")

    def say(x):
        return np.maximum(np.outer(x, w1) + b1, 0) @ w2 + b2

    def precision(x):
        terms = np.abs(np.outer(x, w1)) + np.abs(b1)
        return (1e-5 if single else 1e-8) * max(1.0, float(np.max(terms @ np.abs(w2) + np.abs(b2))))

    return say, precision


def through(student, knots, values):
    """The learner's network through the points, with no use in the globals of the same names."""
    return network(student.shadow(knots=np.nan, values=np.nan).relu_net(knots, values))


def sine_error(student, pieces):
    """Largest distance from a sine of a network of so many pieces, and its bound h²/8."""
    knots, x = np.linspace(0, 2 * np.pi, pieces + 1), np.linspace(0, 2 * np.pi, 1001)
    say, precision = through(student, knots, np.sin(knots))
    error = float(np.max(np.abs(say(x) - np.sin(x))))
    return error, (2 * np.pi / pieces) ** 2 / 8 + precision(x)


@exercise("relu_net", uses=("relu",))
class TestReluNet:
    @visible
    @hint("Each hinge adds to the slope before it: its output weight is the change of slope at its knot.")
    def test_passes_through_its_knots(self, student):
        """relu_net gives a network that passes through all the points it was given."""
        elsewhere = student.shadow(knots=np.nan, values=np.nan)
        knots, values = np.array([0.0, 1.0, 2.0, 4.0]), np.array([1.0, 3.0, 2.0, 2.5])
        got = elsewhere.relu_net(knots, values)
        check_true(
            isinstance(got, (tuple, list)) and len(got) == 4,
            expected="four parts: w1, b1, w2, b2",
            received=f"got {show_with_type(got)}",
            hint="Return the four parts in this order: w1, b1, w2, b2.",
        )
        w1, b1, w2, b2 = (np.ravel(numbers(part)) for part in got)
        check_true(
            w1.size == b1.size == w2.size and b2.size == 1,
            expected="as many numbers in w1 as in b1 and w2, and one in b2",
            received=f"there are {w1.size}, {b1.size}, {w2.size} and {b2.size}",
            hint="Every hidden unit has its three numbers: the first slope is a change as well, from 0.",
        )
        said = np.maximum(np.outer(knots, w1) + b1, 0) @ w2 + b2
        known = (
            ([1, 3, 4, 6.5], "These are the slopes: a hinge adds to those that run already, so it gives the change."),
            (values + said[0] - 1, "The shape is right and the height is not: the network starts at the first value."),
            ([1, 3, 2, 3], "A slope is rise over run: the knots need not be 1 apart."),
            ([1, 1, 3, 1], "A hinge wakes up at the left end of its piece, and not at the right one."),
            ([1, 1, -2, -5.5], "The first piece has a slope too: before it, the slope is 0."),
            ([1, 3, 8, 15.5], "A change of slope is the new one minus the old one: these are turned around."),
            ([-1.5, -3.5, -5.5, -10.5], "The parts come in another order than w1, b1, w2, b2."),
            ([0.5, 0.75, 1, 1.5], "A hinge wakes up where w1 x + b1 is 0: look at the sign of b1."),
        )
        hint = next((sentence for wrong, sentence in known if np.allclose(said, wrong, atol=1e-4)), "")
        check_true(
            np.allclose(said, values, rtol=1e-5, atol=1e-5),
            expected="the network to say [1, 3, 2, 2.5] at the knots [0, 1, 2, 4]",
            received=f"it says {np.round(said, 4).tolist()}",
            hint=hint,
        )

    @pytest.mark.parametrize("count", [2, 5, 12])
    @weight(2)
    @hint("Each hinge adds to the slope before it, from its own knot on, wherever the knots lie and however unevenly.")
    def test_passes_through_any_knots(self, student, rng, count):
        """relu_net passes through any points, precisely, however uneven their knots."""
        knots = rng.uniform(-3, 1) + np.cumsum(rng.uniform(0.3, 1.5, count))
        values = rng.uniform(-2, 2, count)
        say, precision = through(student, knots, values)
        check_true(np.max(np.abs(say(knots) - values)) < precision(knots), "every knot met", "some are missed")

    @requires("test_passes_through_any_knots")
    @hint("The knots and values belong to the caller: work on a copy of them.")
    def test_leaves_its_inputs_alone(self, student):
        """relu_net does not change the knots and values that it is given."""
        student.relu_net(np.array([-1.0, 0.5, 1.0]), np.array([2.0, 0.0, 1.0]))
        unchanged(student.last, hint="")

    @weight(2)
    @hint("Between two knots the network is a straight line, so a curve is missed by no more than h²/8.")
    def test_stays_close_to_a_sine(self, student):
        """relu_net through the knots of a sine is never further from it than h²/8."""
        for pieces in (6, 24):
            error, bound = sine_error(student, pieces)
            check_true(error <= bound, "an error of at most h²/8", "it is larger")

    @requires("test_stays_close_to_a_sine")
    @hint("More knots mean shorter straight pieces, and a curve that is followed more closely.")
    def test_more_knots_come_closer(self, student):
        """With more knots, the network comes closer to the sine."""
        errors = [sine_error(student, pieces)[0] for pieces in (4, 8, 16, 32)]
        check_true(all(a > b for a, b in itertools.pairwise(errors)), "errors that fall", "they do not")
