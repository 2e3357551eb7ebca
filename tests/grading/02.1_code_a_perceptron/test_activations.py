"""The four activation functions, element by element and at their edges."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.special import expit

from autograder.expect import LearnerError, close, numbers, quiet, shape, unchanged
from autograder.suite import exercise, hint, requires, visible, weight

SHAPES = [(4,), (2, 3), (3, 1), (2, 2, 2)]
WHOLE = "The input may be whole numbers, but the result has decimals: an array of integers would cut them off."


def alone(student):
    """The notebook with a useless value under the name that a careless function would read."""
    return student.shadow(z=np.nan, x=np.nan)


def close_unless_refused(student, name, whole, want, **checks):
    """Whole numbers may be refused, as TensorFlow does, but not answered with whole numbers."""
    try:
        got = getattr(student, name)(whole)
    except LearnerError:
        return
    close(got, want, **checks)


@exercise("step")
class TestStep:
    @visible
    @weight(2)
    @hint("A step has two answers only, silent (0) or firing (1), and each element of an array gets its own.")
    def test_is_zero_below_and_one_above(self, student):
        """step is 0 for negative numbers and 1 for positive ones."""
        elsewhere = student.shadow(z=np.array([7.0, 7.0, 7.0]))
        close(
            elsewhere.step(np.array([-2.0, -0.5, 0.5, 3.0])),
            [0, 0, 1, 1],
            known=(
                ([1, 1, 1], "Use the argument of the function, not the variable z of other cells."),
                ([-1, -1, 1, 1], "This is the sign: a step answers only 0 or 1."),
                ([0, 0, 0.5, 3], "A step fires 1, however large the input: this one is ReLU."),
                ([1, 1, 0, 0], "It is the other way around: which side is silent?"),
                ([0, 0, 0, 1], "The threshold is 0: every number above it fires, not only the large ones."),
                (
                    [0.11920292, 0.37754067, 0.62245933, 0.95257413],
                    "This is sigmoid, the soft step: a hard one answers only 0 or 1.",
                ),
                (0, "Each number of the array gets an answer of its own: this is one for all."),
                (1, "Each number of the array gets an answer of its own: this is one for all."),
                (2, "Each number of the array gets an answer of its own: this counts those that fire."),
                ([0.5, 3], "Silent numbers stay in their places, as 0: the shape is that of the input."),
                ([1, 1], "Silent numbers stay in their places, as 0: the shape is that of the input."),
            ),
        )

    @visible
    @hint("A single number and whole numbers are inputs like any other.")
    def test_takes_single_and_whole_numbers(self, student):
        """step takes a single number, and whole numbers as well."""
        close(student.step(np.array([-3, 1, 7])), [0, 1, 1])
        close(student.step(4), 1)
        close(student.step(0.5), 1)
        close(student.step(-4.5), 0)

    @visible
    @requires("test_is_zero_below_and_one_above")
    @hint("At exactly 0 the neuron has not passed its threshold yet: it stays silent.")
    def test_is_zero_at_zero(self, student):
        """step is 0 at exactly 0."""
        close(
            student.step(np.array([0.0, -3.0, 4.0])),
            [0, 0, 1],
            known=(
                ([0.5, 0, 1], "Halfway is no answer of a step: at exactly 0 it is still silent."),
                ([1, 0, 1], "At exactly 0 the step does not fire yet: it has to be above 0."),
            ),
        )

    @weight(2)
    @hint("The border is exactly 0: nothing at or below it fires, and anything above it does, however tiny.")
    def test_fires_just_above_zero(self, student):
        """step is 1 for the tiniest positive number, and 0 for zero of either sign and below."""
        close(alone(student).step(np.array([1e-30, -1e-30, 0.0, -0.0])), [1, 0, 0, 0])

    @pytest.mark.parametrize("size", SHAPES)
    @hint("Each element is judged on its own, and the result has the shape of the input.")
    def test_keeps_the_shape(self, student, rng, size):
        """step judges each element and keeps the shape of the array."""
        z = rng.normal(size=size)
        z.flat[:2] = -1.5, 2.5
        close(alone(student).step(z), z > 0)

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
    @hint("Each element on its own: ReLU silences negative numbers and lets positive ones through unchanged.")
    def test_keeps_positive_and_silences_negative(self, student):
        """relu is 0 for negative numbers and the number itself for positive ones."""
        elsewhere = student.shadow(z=np.array([7.0, 7.0, 7.0]))
        close(
            elsewhere.relu(np.array([-3.0, -0.5, 0.0, 2.5, 8.0])),
            [0, 0, 0, 2.5, 8],
            known=(
                ([7, 7, 7], "Use the argument of the function, not the variable z of other cells."),
                ([-3, -0.5, 0, 0, 0], "You kept the other half: positive numbers pass, negative ones do not."),
                ([0, 0, 0, 1, 1], "ReLU has no upper limit: how large the number is must come through."),
                ([0, 0, 0, 2.5, 6], "ReLU has no upper limit: how large the number is must come through."),
                ([0, 0, 0, 2, 8], "Keep the decimals: the result of ReLU need not be a whole number."),
                ([3, 0.5, 0, 2.5, 8], "This is the distance from 0: negative numbers become 0, not positive."),
                (8, "ReLU works element by element: every number of the array gets its own answer."),
                (10.5, "ReLU works element by element: this adds up what it lets through."),
                ([2.5, 8], "Silenced numbers stay in their places, as 0: the shape is that of the input."),
                ([0, 2.5, 8], "Silenced numbers stay in their places, as 0: the shape is that of the input."),
                ([3, 0.5, 0, 0, 0], "It is the other way around: positive numbers pass, negative ones do not."),
                (
                    [-0.03, -0.005, 0, 2.5, 8],
                    "This is the leaky ReLU: here negative numbers become 0 and nothing else.",
                ),
                ([-0.3, -0.05, 0, 2.5, 8], "This is a leaky ReLU: here negative numbers become 0 and nothing else."),
                ([-0.6, -0.1, 0, 2.5, 8], "This is a leaky ReLU: here negative numbers become 0 and nothing else."),
                (
                    [0.04858735, 0.47407698, 0.69314718, 2.57888973, 8.00033541],
                    "This is softplus, a rounded ReLU: here the corner at 0 is sharp.",
                ),
                (
                    [-0.95021293, -0.39346934, 0, 2.5, 8],
                    "This is ELU, which lets a little of the negative side through: ReLU lets nothing.",
                ),
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
        elsewhere = student.shadow(z=np.array([7.0, 7.0, 7.0]))
        close(
            elsewhere.sigmoid(np.array([0.0, 2.0, -1.0])),
            [0.5, 0.88079708, 0.26894142],
            known=(
                (
                    [0.99908895, 0.99908895, 0.99908895],
                    "Use the argument of the function, not the variable z of other cells.",
                ),
                ([0, 0.96402758, -0.76159416], "This is tanh, which runs from -1 to 1: sigmoid runs from 0 to 1."),
                (
                    [0, 0.76159416, -0.46211716],
                    "This curve runs from -1 to 1 and is centred on 0: sigmoid runs from 0 to 1.",
                ),
                (
                    [2, 1.13533528, 3.71828183],
                    "Division comes before addition: all of 1 + exp(-z) belongs under the fraction bar.",
                ),
                (
                    [np.inf, 1.15651764, -0.58197671],
                    "Under the fraction bar the two are added, not subtracted.",
                ),
                ([0.5, 0.8, 0.33333333], "The base of the power is the number e, not 2."),
                ([0.5, 0.99009901, 0.09090909], "The base of the power is the number e, not 10."),
                (
                    [0.25, 0.10499359, 0.19661193],
                    "This is the slope of the sigmoid, not its value.",
                ),
                (
                    [0.5, 0.88079708, 0.73105858],
                    "The sign of the input got lost: left of 0 the curve lies below one half.",
                ),
                (
                    [0.5, 0.9, 0.3],
                    "This is a straight line cut off at both ends: the sigmoid is curved.",
                ),
                (
                    [0.5, 0.83333333, 0.33333333],
                    "This is a straight line cut off at both ends: the sigmoid is curved.",
                ),
                (
                    [-0.69314718, -0.12692801, -1.31326169],
                    "This is the logarithm of the sigmoid: leave the logarithm to the loss.",
                ),
                ([0, 1, 0], "This is a step, or a sigmoid that was rounded: the values between 0 and 1 are missing."),
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
        """sigmoid takes a single number, and each element of an array alone decides its output, whole or not."""
        z = float(rng.uniform(0.5, 3))
        close(alone(student).sigmoid(z), expit(z))
        close(alone(student).sigmoid(-40 * z), 0)
        close(alone(student).sigmoid(np.array([-z, -z, -z])), np.full(3, expit(-z)))
        whole = rng.integers(1, 4, 3)
        close_unless_refused(alone(student), "sigmoid", whole, expit(whole), hint=WHOLE)

    @hint("Far out the curve is flat: keep the exponential from growing beyond all bounds on either side.")
    def test_is_finite_far_out(self, student):
        """sigmoid is 1 at 1000 and 0 at -1000, and never nan."""
        close(alone(student).sigmoid(np.array([1000.0, -1000.0, 0.0])), [1, 0, 0.5])
        close(alone(student).sigmoid(np.array([-1000.0, 1000.0])), [0, 1])

    @requires("test_has_the_right_values")
    @hint("What the curve gives at z and at -z adds up to 1.")
    def test_is_symmetric(self, student, rng):
        """sigmoid(-z) is 1 - sigmoid(z)."""
        z = rng.uniform(0.1, 6, 5)
        right, left = alone(student).sigmoid(z), alone(student).sigmoid(-z)
        shape(right, z.shape)
        close(left, 1 - numbers(right))

    @requires("test_is_finite_far_out")
    @hint(
        "The value is right, but on its way the exponential overflows: take it only of numbers that are not positive."
    )
    def test_does_not_overflow(self, student):
        """sigmoid raises no overflow warning at 1000 and -1000."""
        for z in (-1000.0, 1000.0):
            student.sigmoid(np.array([z, 0.5, -0.5]))
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
        elsewhere = student.shadow(z=np.array([7.0, 7.0, 7.0]))
        close(
            elsewhere.tanh(np.array([0.0, 1.0, -2.0])),
            [0, 0.76159416, -0.96402758],
            known=(
                (
                    [0.99999834, 0.99999834, 0.99999834],
                    "Use the argument of the function, not the variable z of other cells.",
                ),
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
                    [1, 2.95082599, -47.07375865],
                    "Division comes before addition: all of the sum belongs under the fraction bar.",
                ),
                ([1, 1.54308063, 3.76219569], "This is cosh, the lower half of the fraction: tanh is 0 at 0."),
                ([1, 0.41997434, 0.07065082], "This is the slope of tanh, not its value."),
                ([0, np.inf, np.nan], "This is the inverse function: it asks which number has this tanh."),
                ([0, 0.76159416, 0], "Negative inputs have outputs too: minus those of their mirror images."),
                ([0, 0.38079708, -0.48201379], "Centred, but too narrow: the curve has to reach -1 and 1."),
                ([0, 0.23105858, -0.38079708], "Centred, but too narrow: the curve has to reach -1 and 1."),
                ([0, 0.78539816, -1.10714872], "This is the arctangent: it bends alike, but its ends are not at ±1."),
                ([0, 0.5, -0.66666667], "This curve bends alike, but too slowly: tanh is made of exponentials."),
                ([0, 1, -1], "tanh bends smoothly between -1 and 1: it neither jumps nor breaks off."),
                ([0, 0.7616, -0.964], "Do not round inside the function: it is the display that rounds."),
                ([0, 0.76, -0.96], "Do not round inside the function: it is the display that rounds."),
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
    @hint("Each element goes through the curve on its own, with all its digits and far beyond ±3.")
    def test_works_for_any_shape(self, student, rng, size):
        """tanh works element by element on arrays of any shape."""
        z = rng.uniform(-3, 3, size)
        z.flat[:2] = 4.5, -5.5
        close(alone(student).tanh(z), np.tanh(z))
        whole = rng.integers(1, 4, size)
        close_unless_refused(alone(student), "tanh", whole, np.tanh(whole), hint=WHOLE)

    @hint("A single number is an input like any other.")
    def test_takes_single_numbers(self, student, rng):
        """tanh takes a single number."""
        for z in (float(rng.uniform(0.2, 3)), float(rng.uniform(-3, -0.2))):
            close(alone(student).tanh(z), np.tanh(z))

    @weight(2)
    @hint(
        "Far out, two huge numbers are divided by each other and nothing sensible is left: keep the exponentials small."
    )
    def test_is_finite_far_out(self, student):
        """tanh is 1 at 1000 and -1 at -1000, and never nan."""
        close(alone(student).tanh(np.array([1000.0, -1000.0, 0.0])), [1, -1, 0])
        close(alone(student).tanh(np.array([-1000.0, 1000.0])), [-1, 1])

    @requires("test_has_the_right_values")
    @hint("The curve turned by half a turn around the origin is itself: the sign of the input goes through.")
    def test_is_odd(self, student, rng):
        """tanh(-z) is -tanh(z)."""
        z = rng.uniform(0.1, 6, 5)
        right, left = alone(student).tanh(z), alone(student).tanh(-z)
        shape(right, z.shape)
        close(left, -numbers(right))

    @weight(0)
    @hint("The input may also be a list or hold whole numbers; the result still has decimals.")
    def test_takes_lists_and_whole_numbers(self, student):
        """tanh takes a list and whole numbers as well (this informs and earns nothing)."""
        close(student.tanh(np.array([0, 1])), [0, 0.76159416])
        close(student.tanh([0.0, -1.0]), [0, -0.76159416])
