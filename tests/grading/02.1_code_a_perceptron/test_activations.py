"""The four activation functions, element by element and at their edges."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.special import expit

from autograder.expect import close, numbers, quiet, unchanged
from autograder.suite import exercise, hint, requires, visible, weight

SHAPES = [(4,), (2, 3), (3, 1), (2, 2, 2)]


def alone(student):
    """The notebook with a useless value under the name that a careless function would read."""
    return student.shadow(z=np.nan, x=np.nan)


@exercise("step")
class TestStep:
    @visible
    @weight(2)
    @hint("The step has two answers only: silent (0) below the threshold, firing (1) above it.")
    def test_is_zero_below_and_one_above(self, student):
        """step is 0 for negative numbers and 1 for positive ones."""
        elsewhere = student.shadow(z=np.nan)
        close(
            elsewhere.step(np.array([-2.0, -0.5, 0.5, 3.0])),
            [0, 0, 1, 1],
            known=(
                ([-1, -1, 1, 1], "This is the sign: a step answers only 0 or 1."),
                ([0, 0, 0.5, 3], "A step fires 1, however large the input: this one is ReLU."),
                ([1, 1, 0, 0], "It is the other way around: which side is silent?"),
            ),
        )

    @visible
    @requires("test_is_zero_below_and_one_above")
    @hint("At exactly 0 the neuron has not passed its threshold yet: it stays silent.")
    def test_is_zero_at_zero(self, student):
        """step(0) is 0."""
        close(
            student.step(0.0),
            0,
            known=(
                (0.5, "Halfway is no answer of a step: at exactly 0 it is still silent."),
                (1, "At exactly 0 the step does not fire yet: it has to be above 0."),
            ),
        )

    @weight(2)
    @hint("The border is exactly 0: nothing at or below it fires, and anything above it does, however tiny.")
    def test_fires_just_above_zero(self, student):
        """step is 1 for the tiniest positive number, and 0 for zero of either sign and below."""
        close(alone(student).step(np.array([1e-30, -1e-30, 0.0, -0.0])), [1, 0, 0, 0])
        close(alone(student).step(1e-30), 1)

    @pytest.mark.parametrize("size", SHAPES)
    @hint("Each element is judged on its own, and the result has the shape of the input.")
    def test_keeps_the_shape(self, student, rng, size):
        """step judges each element and keeps the shape of the array."""
        z = rng.normal(size=size)
        z.flat[:2] = -1.5, 2.5
        close(alone(student).step(z), z > 0)

    @hint("A single number and whole numbers are inputs like any other.")
    def test_takes_single_and_whole_numbers(self, student):
        """step takes a single number, and whole numbers as well."""
        close(alone(student).step(np.array([-3, 1, 7])), [0, 1, 1])
        close(alone(student).step(4), 1)
        close(alone(student).step(-4.5), 0)

    @requires("test_keeps_the_shape")
    @hint("A function leaves its inputs as they were: work on a copy.")
    def test_leaves_its_input_alone(self, student, rng):
        """step does not change the array that it is given."""
        student.step(rng.normal(size=6))
        unchanged(student.last)

    @weight(0)
    @hint("The input may also be a plain Python list.")
    def test_takes_a_list(self, student):
        """step takes a list as well (this informs and earns nothing)."""
        close(student.step([-1.5, 0.5]), [0, 1])


@exercise("relu")
class TestRelu:
    @visible
    @weight(2)
    @hint("ReLU silences negative numbers and lets positive ones through unchanged.")
    def test_keeps_positive_and_silences_negative(self, student):
        """relu is 0 for negative numbers and the number itself for positive ones."""
        elsewhere = student.shadow(z=np.nan)
        close(
            elsewhere.relu(np.array([-3.0, -0.5, 0.0, 2.5, 8.0])),
            [0, 0, 0, 2.5, 8],
            known=(
                ([-3, -0.5, 0, 0, 0], "You kept the other half: positive numbers pass, negative ones do not."),
                ([0, 0, 0, 1, 1], "ReLU has no upper limit: how large the number is must come through."),
                ([0, 0, 0, 2.5, 6], "ReLU has no upper limit: how large the number is must come through."),
                ([0, 0, 0, 2, 8], "Keep the decimals: the result of ReLU need not be a whole number."),
                ([3, 0.5, 0, 2.5, 8], "This is the distance from 0: negative numbers become 0, not positive."),
                (8, "ReLU works element by element: every number of the array gets its own answer."),
            ),
        )

    @visible
    @hint("Every element is judged on its own, so the result has the shape of the input.")
    def test_keeps_the_shape(self, student):
        """relu of an array of shape (2, 2) has shape (2, 2)."""
        close(student.relu(np.array([[-1.0, 4.0], [0.25, -2.0]])), [[0.0, 4.0], [0.25, 0.0]])

    @hint("ReLU has no upper limit: a large number comes through as it is.")
    def test_has_no_upper_limit(self, student, rng):
        """relu lets large numbers through unclipped."""
        large = float(rng.integers(900_000, 1_100_000))
        close(alone(student).relu(np.array([large, -large, 40.0])), [large, 0, 40])
        close(alone(student).relu(1e6), 1e6)

    @pytest.mark.parametrize("size", SHAPES)
    @weight(2)
    @hint("Element by element: each number is compared with 0 on its own, and decimals and shape are kept.")
    def test_works_for_any_shape(self, student, rng, size):
        """relu works element by element on arrays of any shape."""
        z = rng.normal(size=size)
        z.flat[:2] = -1.25, 2.75
        close(alone(student).relu(z), np.where(z > 0, z, 0))

    @hint("A single number and whole numbers are inputs like any other.")
    def test_takes_single_and_whole_numbers(self, student, rng):
        """relu takes a single number, and whole numbers as well."""
        whole = int(rng.integers(2, 90))
        close(alone(student).relu(np.array([-whole, 0, whole])), [0, 0, whole])
        close(alone(student).relu(whole + 0.5), whole + 0.5)
        close(alone(student).relu(-whole), 0)

    @requires("test_works_for_any_shape")
    @hint("A function leaves its inputs as they were: work on a copy.")
    def test_leaves_its_input_alone(self, student, rng):
        """relu does not change the array that it is given."""
        student.relu(rng.normal(size=6))
        unchanged(student.last)

    @weight(0)
    @hint("The input may also be a plain Python list.")
    def test_takes_a_list(self, student):
        """relu takes a list as well (this informs and earns nothing)."""
        close(student.relu([-1.5, 0.5]), [0, 0.5])


@exercise("sigmoid")
class TestSigmoid:
    """Values and finiteness weigh 4, symmetry 1, no warning 1: the plain formula earns 5 of 6."""

    @visible
    @hint("The curve runs from 0 to 1 and crosses one half at 0, for each element on its own.")
    def test_has_the_right_values(self, student):
        """sigmoid is 0.5 at 0, 0.8808 at 2 and 0.2689 at -1."""
        elsewhere = student.shadow(z=np.nan)
        close(
            elsewhere.sigmoid(np.array([0.0, 2.0, -1.0])),
            [0.5, 0.88079708, 0.26894142],
            known=(
                ([0, 0.96402758, -0.76159416], "This is tanh, which runs from -1 to 1: sigmoid runs from 0 to 1."),
                (
                    [0.5, 0.11920292, 0.73105858],
                    "The curve is mirrored: it has to rise, so mind the sign of the exponent.",
                ),
                (
                    [0.11419520, 0.84379473, 0.04201007],
                    "This is softmax, which shares 1 among all: here each element is on its own.",
                ),
                ([0.5, 0.8808, 0.2689], "Do not round inside the function: it is the display that rounds."),
                ([0.5, 0.881, 0.269], "Do not round inside the function: it is the display that rounds."),
                ([0.5, 0.88, 0.27], "Do not round inside the function: it is the display that rounds."),
                (
                    [0.5, 0.8807753, 0.26896181],
                    "The number e has more digits than that: let NumPy's exponential supply it.",
                ),
            ),
        )

    @pytest.mark.parametrize("size", SHAPES)
    @hint("Each element goes through the curve on its own, with all its digits and far beyond ±5.")
    def test_works_for_any_shape(self, student, rng, size):
        """sigmoid works element by element on arrays of any shape."""
        z = rng.uniform(-4, 4, size)
        z.flat[:2] = 10.0, -8.0
        close(alone(student).sigmoid(z), expit(z), rtol=1e-5, atol=1e-9)

    @hint("A single number is an input like any other, and three equal inputs have three equal outputs.")
    def test_takes_single_numbers_and_equal_ones(self, student, rng):
        """sigmoid takes a single number, and each element of an array alone decides its output."""
        z = float(rng.uniform(0.5, 3))
        close(alone(student).sigmoid(z), expit(z))
        close(alone(student).sigmoid(np.array([-z, -z, -z])), np.full(3, expit(-z)))

    @hint("Far out the curve is flat: keep the exponential from growing beyond all bounds on either side.")
    def test_is_finite_far_out(self, student):
        """sigmoid is 1 at 1000 and 0 at -1000, and never nan."""
        close(alone(student).sigmoid(np.array([1000.0, -1000.0, 0.0])), [1, 0, 0.5])
        close(alone(student).sigmoid(1000.0), 1)
        close(alone(student).sigmoid(-1000.0), 0)

    @requires("test_has_the_right_values")
    @hint("What the curve gives at z and at -z adds up to 1.")
    def test_is_symmetric(self, student, rng):
        """sigmoid(-z) is 1 - sigmoid(z)."""
        z = rng.uniform(0.1, 6, 5)
        right, left = alone(student).sigmoid(z), alone(student).sigmoid(-z)
        close(left, 1 - numbers(right))

    @requires("test_is_finite_far_out")
    @hint(
        "The value is right, but on its way the exponential overflows: take it only of numbers that are not positive."
    )
    def test_does_not_overflow(self, student):
        """sigmoid raises no overflow warning at 1000 and -1000."""
        for z in (np.array([-1000.0, 1000.0]), -1000.0, 1000.0):
            student.sigmoid(z)
            quiet(student.last)

    @weight(0)
    @hint("The input may also be a list or hold whole numbers; the result still has decimals.")
    def test_takes_lists_and_whole_numbers(self, student):
        """sigmoid takes a list and whole numbers as well (this informs and earns nothing)."""
        close(student.sigmoid(np.array([0, 1])), [0.5, 0.73105858])
        close(student.sigmoid([0.0, -1.0]), [0.5, 0.26894142])


@exercise("tanh", uses=("sigmoid",))
class TestTanh:
    @visible
    @weight(2)
    @hint("The curve runs from -1 to 1 and passes through 0 at 0.")
    def test_has_the_right_values(self, student):
        """tanh is 0 at 0, 0.7616 at 1 and -0.9640 at -2."""
        elsewhere = student.shadow(z=np.nan)
        close(
            elsewhere.tanh(np.array([0.0, 1.0, -2.0])),
            [0, 0.76159416, -0.96402758],
            known=(
                ([0.5, 0.88079708, 0.01798621], "Centre it at 0: this curve still runs from 0 to 1."),
                ([0.5, 0.73105858, 0.11920292], "This is sigmoid, which runs from 0 to 1: tanh runs from -1 to 1."),
                (
                    [0, 0.46211716, -0.76159416],
                    "The curve is too flat: tanh is a sigmoid of twice the input, stretched.",
                ),
                (
                    [0, -0.76159416, 0.96402758],
                    "The curve is mirrored: it has to rise, so mind the signs of the exponents.",
                ),
                ([np.inf, 1.31303529, -1.03731472], "The fraction is upside down: the difference belongs on top."),
                (
                    [0, 1.17520119, -3.62686041],
                    "This is only the upper half of the fraction (sinh): it is still to be divided.",
                ),
                (
                    [0, 1.55740772, 2.18503986],
                    "This is the tangent of an angle: the one with an h is another function.",
                ),
            ),
        )

    @visible
    @hint("Every element goes through the curve on its own, so the result has the shape of the input.")
    def test_keeps_the_shape(self, student):
        """tanh of an array of shape (2, 2) has shape (2, 2)."""
        close(student.tanh(np.array([[0.5, -0.5], [3.0, 0.0]])), [[0.46211716, -0.46211716], [0.99505475, 0.0]])

    @pytest.mark.parametrize("size", SHAPES)
    @weight(2)
    @hint("Each element goes through the curve, from -1 to 1, on its own and with all its digits.")
    def test_works_for_any_shape(self, student, rng, size):
        """tanh works element by element on arrays of any shape, and on single numbers."""
        z = rng.uniform(-3, 3, size)
        close(alone(student).tanh(z), np.tanh(z))
        close(alone(student).tanh(float(z.flat[0])), np.tanh(z.flat[0]))

    @weight(2)
    @hint(
        "Far out, two huge numbers are divided by each other and nothing sensible is left: keep the exponentials small."
    )
    def test_is_finite_far_out(self, student):
        """tanh is 1 at 1000 and -1 at -1000, and never nan."""
        close(alone(student).tanh(np.array([1000.0, -1000.0, 0.0])), [1, -1, 0])
        close(alone(student).tanh(1000.0), 1)
        close(alone(student).tanh(-1000.0), -1)

    @requires("test_has_the_right_values")
    @hint("The curve turned by half a turn around the origin is itself: the sign of the input goes through.")
    def test_is_odd(self, student, rng):
        """tanh(-z) is -tanh(z)."""
        z = rng.uniform(0.1, 6, 5)
        right, left = alone(student).tanh(z), alone(student).tanh(-z)
        close(left, -numbers(right))

    @weight(0)
    @hint("The input may also be a list or hold whole numbers; the result still has decimals.")
    def test_takes_lists_and_whole_numbers(self, student):
        """tanh takes a list and whole numbers as well (this informs and earns nothing)."""
        close(student.tanh(np.array([0, 1])), [0, 0.76159416])
        close(student.tanh([0.0, -1.0]), [0, -0.76159416])
