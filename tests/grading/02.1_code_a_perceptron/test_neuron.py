"""One neuron: the weighted sum, the neuron around it, and the numbers that it starts from.

Calls replace the names x, w and b of the notebook, so that a function that reads them is caught.
"""

from __future__ import annotations

import numpy as np
import pytest
from scipy.special import expit

from autograder.expect import check_true, close, fail, numbers, shape, show_with_type, unchanged
from autograder.suite import exercise, hint, requires, visible, weight

ACTIVATIONS = {
    "linear": lambda z: z,
    "step": lambda z: float(z > 0),
    "relu": lambda z: max(z, 0.0),
    "sigmoid": expit,
    "tanh": np.tanh,
}


def alone(student):
    """The notebook with useless values under the names that a careless function would read."""
    return student.shadow(x=np.nan, w=np.nan, b=np.nan, X=np.nan, W=np.nan, z=np.nan)


@exercise("weighted_sum")
class TestWeightedSum:
    @visible
    @weight(2)
    @hint("Multiply each input by its own weight, add the products up, and add the bias once at the end.")
    def test_adds_the_products_and_the_bias(self, student):
        """weighted_sum adds up each input times its weight, and adds the bias once."""
        elsewhere = student.shadow(w=np.array([100.0, 200.0, 300.0]), b=1000.0)
        close(
            elsewhere.weighted_sum(np.array([2.0, 1.0, -2.0]), np.array([0.5, -1.0, 0.75]), 4.25),
            2.75,
            known=(
                (-1.5, "The bias is missing: with all inputs 0, what should the neuron say?"),
                (-5.75, "The bias is added, not subtracted: a threshold is minus the bias."),
                (11.25, "The bias belongs to the neuron and not to each input: it is added once."),
                ([1.0, -1.0, -1.5], "One neuron gives one number: the products still have to be added up."),
                ([5.25, 3.25, 2.75], "One neuron gives one number: the products still have to be added up."),
                (800.0, "Use the arguments of the function, not the variables w and b of other cells."),
                (-195.75, "Use the arguments of the function, not the variable w of other cells."),
                (998.5, "Use the arguments of the function, not the variable b of other cells."),
                (2.0, "Keep the decimals: a weighted sum need not be a whole number."),
                (3.0, "Keep the decimals: a weighted sum need not be a whole number."),
                (5.5, "Each input is multiplied by its weight: here the two were added."),
                (3.75, "The products are added up; here their average was taken."),
                (4.5, "Each input meets its own weight only, not the weights of the others."),
                (
                    [[5.25, 2.25, 5.75], [4.75, 3.25, 5.0], [3.25, 6.25, 2.75]],
                    "Each input meets its own weight only, not the weights of the others.",
                ),
                (
                    0.93991335,
                    "This is the sum after a sigmoid: the activation is a later step, and not part of the sum.",
                ),
                (0.99185972, "This is the sum after a tanh: the activation is a later step, and not part of the sum."),
                (1.0, "This is the sum after an activation, which is a later step and not part of the sum."),
            ),
        )
        close(
            elsewhere.weighted_sum(np.array([2.0, 1.0, -2.0]), np.array([0.5, -1.0, 0.75]), 4.25),
            2.75,
            hint="The second time the same call gave another result: every call has to start from nothing.",
        )

    @visible
    @hint("In a batch each row is one sample: add up across its features (the columns), one result per row.")
    def test_gives_one_result_per_row(self, student):
        """weighted_sum of a batch of shape (m, n) gives m results, one for each row."""
        elsewhere = student.shadow(x=np.nan, w=np.nan, b=np.nan)
        batch = np.array([[1.0, 0.0, 2.0], [0.0, 3.0, -1.0]])
        close(
            elsewhere.weighted_sum(batch, np.array([2.0, 1.0, 0.5]), -2.75),
            [0.25, -0.25],
            known=(
                ([-0.75, 0.25, -2.25], "Add up across the features (the columns), and not down the samples."),
                (2.75, "The sum runs over all samples together: each row needs a result of its own."),
                (5.5, "The sum runs over all samples together: each row needs a result of its own."),
                (0.0, "The sum runs over all samples together: each row needs a result of its own."),
                (0.25, "Every row of the batch gets a result: this is that of the first row alone."),
                (-0.25, "Every row of the batch gets a result: this is that of the last row alone."),
                (
                    [[0.25], [-0.25]],
                    "The numbers are right, but there is one number for each row, in the shape (m,): this is a column.",
                ),
                (
                    [[0.25, -0.25]],
                    "The numbers are right, but there is one number for each row, in the shape (m,): one bracket less.",
                ),
                ([3.0, 2.5], "In a batch the bias is missing: every row gets it."),
                ([0.25, 2.5], "In a batch every row gets the bias, and not the first one alone."),
                ([3.0, -0.25], "In a batch every row gets the bias, and not the last one alone."),
                ([0.25, 0.0], "This is the sum after a ReLU: the activation is a later step, and not part of the sum."),
                (
                    [[-0.75, -2.75, -1.75], [-2.75, 0.25, -3.25]],
                    "Each row still has to be added up, across its features.",
                ),
                ([[2.0, 0.0, 1.0], [0.0, 3.0, -0.5]], "Each row still has to be added up, across its features."),
            ),
        )

    @weight(1)
    @hint("With all inputs 0 every product is 0, so only one thing is left for the neuron to say.")
    def test_zero_inputs_leave_the_bias(self, student, rng):
        """weighted_sum of inputs that are all 0 is the bias."""
        for bias in rng.uniform(0.5, 3, 2) * (1, -1):
            close(alone(student).weighted_sum(np.zeros(4), rng.normal(size=4), float(bias)), bias)

    @pytest.mark.parametrize("n", [1, 2, 5])
    @hint("Use as many inputs as there are, one or five, each with its own weight, and the bias once.")
    def test_works_for_any_number_of_inputs(self, student, rng, n):
        """weighted_sum works for one input, for two and for five."""
        x, w, b = rng.normal(size=n), rng.normal(size=n), float(rng.normal())
        close(alone(student).weighted_sum(x, w, b), x @ w + b)

    @pytest.mark.parametrize(("m", "n"), [(4, 2), (2, 5), (1, 3), (5, 1)])
    @weight(2)
    @hint("Add up across the features (the columns), and give one result per row, also for a single row.")
    def test_works_for_any_batch(self, student, rng, m, n):
        """weighted_sum gives one result per row, whatever the numbers of rows and columns."""
        x, w = rng.normal(size=(m, n)), rng.normal(size=n)
        close(alone(student).weighted_sum(x, w, 0.0), x @ w)  # whoever forgot the bias lost elsewhere

    @hint("Keep the decimals, also where inputs are whole numbers: an array of integers has no room for them.")
    def test_keeps_decimals_of_whole_inputs(self, student, rng):
        """weighted_sum of whole numbers keeps the decimals of the weights and of the bias."""
        x = rng.integers(1, 9, 3)
        close(alone(student).weighted_sum(x, np.array([0.3, 0.6, 1.1]), 0.25), x @ [0.3, 0.6, 1.1] + 0.25)
        close(alone(student).weighted_sum(x, np.array([2, -1, 4]), 0.75), x @ [2, -1, 4] + 0.75)

    @requires("test_works_for_any_batch")
    @hint("A function leaves its inputs as they were: work on a copy.")
    def test_leaves_its_inputs_alone(self, student, rng):
        """weighted_sum does not change the arrays that it is given."""
        x, w = rng.normal(size=(3, 2)), rng.normal(size=2)
        alone(student).weighted_sum(x, w, 0.5)
        unchanged(student.last)

    @visible
    @weight(0)
    @hint("The inputs and the weights may also be plain Python lists: turn them into arrays first.")
    def test_takes_lists(self, student):
        """weighted_sum takes lists as well (this informs and earns nothing)."""
        close(student.weighted_sum([1.0, -2.0], [0.5, 0.25], 1), 1.0)
        close(student.weighted_sum([[1.0, -2.0], [0, 4]], [0.5, 0.25], 1), [1.0, 2.0])


@exercise("neuron", uses=("weighted_sum", "step", "relu", "sigmoid", "tanh"))
class TestNeuron:
    @visible
    @hint(
        "First the weighted sum with its bias, then the function that the name stands for: sigmoid, if none is given."
    )
    def test_is_a_sigmoid_neuron_by_default(self, student):
        """neuron without a named activation is the sigmoid of the weighted sum."""
        elsewhere = student.shadow(x=np.nan, w=np.nan, b=np.nan, z=np.nan)
        close(
            elsewhere.neuron(np.array([1.0, 2.0]), np.array([0.5, 0.25]), 0.75),
            0.85195280,
            known=(
                (np.nan, "Use the arguments of the function, not the variables x, w and b of other cells."),
                (1.75, "This is the weighted sum itself: the activation is the second step."),
                (1.48105858, "The bias came too late: it is added before the activation."),
                (0.73105858, "The bias is missing from the weighted sum."),
                (0.94137554, "This is the tanh of the sum: without a name, the activation is sigmoid."),
                (1.0, "This is a step, or a rounded sigmoid: without a name it is the sigmoid, with all its decimals."),
                (0.70097663, "The activation was applied twice: once is enough."),
                (1.33572856, "The inputs were activated before the sum: first the sum, then the activation."),
                (1.99491866, "Each product was activated alone: first the sum, then the activation."),
                (0.77729986, "The products are added up; here their average was taken."),
                (0.0, "A sigmoid is never 0 at such a sum: the result lost its decimals."),
            ),
        )

    @visible
    @hint("The activation's name is an argument, and the bias is added before the activation.")
    def test_uses_the_activation_that_is_named(self, student):
        """neuron applies the activation that is named, here tanh, after the bias is added."""
        elsewhere = student.shadow(x=np.nan, w=np.nan, b=np.nan, z=np.nan)
        close(
            elsewhere.neuron(np.array([4.0, 1.0]), np.array([0.5, 0.0]), -1.0, activation="tanh"),
            0.76159416,
            known=(
                (0.73105858, "Your neuron always uses sigmoid: look at the argument `activation`."),
                (-0.03597242, "The bias came too late: it is added before the activation."),
                (1.0, "This is the weighted sum itself: the activation is the second step."),
            ),
        )

    @visible
    @requires("test_is_a_sigmoid_neuron_by_default")
    @hint("A name that stands for no activation deserves a clear error, a ValueError, and not a silent guess.")
    def test_refuses_an_unknown_name(self, student):
        """neuron raises a ValueError for an activation that it does not know."""
        with student.raises(ValueError):
            student.neuron(np.array([1.0, 2.0]), np.array([0.5, 0.25]), 0.5, activation="no-such")

    @pytest.mark.parametrize("name", list(ACTIVATIONS))
    @weight(2)
    @hint("Each of the five names (linear, step, relu, sigmoid, tanh) stands for one activation of the sum.")
    def test_knows_all_five_names(self, student, rng, name):
        """neuron knows linear, step, relu, sigmoid and tanh."""
        for sign in (1, -1):
            x, w = rng.uniform(0.2, 1, 2), rng.uniform(0.2, 1, 2) * sign
            close(alone(student).neuron(x, w, 0.0, activation=name), ACTIVATIONS[name](float(x @ w)))

    @pytest.mark.parametrize("name", ["relu", "sigmoid", "step"])
    @hint("Add the bias before the activation: a strong negative bias must be able to keep the neuron silent.")
    def test_adds_the_bias_first(self, student, rng, name):
        """neuron adds the bias before it applies the activation."""
        x, w = rng.uniform(0.5, 1, 2), rng.uniform(0.5, 1, 2)
        late = "The bias came too late: it is added before the activation."
        for bias in (-5.0, 1.5):
            want, wrong = (ACTIVATIONS[name](float(x @ w + bias)), ACTIVATIONS[name](float(x @ w)) + bias)
            known = () if np.isclose(want, wrong) else ((wrong, late),)
            close(alone(student).neuron(x, w, bias, activation=name), want, known=known)

    @hint("Where the activation is not a name but a function, the neuron calls it on the weighted sum.")
    def test_takes_any_function(self, student, rng):
        """neuron takes a function of the caller's own as its activation."""
        x, w, b = rng.normal(size=2), rng.normal(size=2), float(rng.normal())
        line = student.callback(lambda z: 3.0 * np.asarray(z) + 1.0)
        close(alone(student).neuron(x, w, b, activation=line), 3 * (x @ w + b) + 1)

    @pytest.mark.parametrize("n", [1, 5])
    @hint("Use as many inputs as there are, one or five, each with its own weight.")
    def test_works_for_any_number_of_inputs(self, student, rng, n):
        """neuron works for one input, and for five."""
        x, w = rng.normal(size=n), rng.normal(size=n)
        close(alone(student).neuron(x, w, 0.0, activation="tanh"), np.tanh(x @ w))

    @pytest.mark.parametrize("name", ["tanh", "relu"])
    @hint("In a batch each row is one sample, and each sample gets its own output.")
    def test_works_for_a_batch(self, student, rng, name):
        """neuron gives one output per row of a batch."""
        x, w = rng.normal(size=(5, 2)), rng.normal(size=2)
        z = x @ w
        close(alone(student).neuron(x, w, 0.0, activation=name), np.tanh(z) if name == "tanh" else np.maximum(z, 0))
        close(alone(student).neuron(x, w, 1.5, activation="linear"), z + 1.5)  # the same for a bias that comes late

    @requires("test_works_for_a_batch")
    @hint("A function leaves its inputs as they were: work on a copy.")
    def test_leaves_its_inputs_alone(self, student, rng):
        """neuron does not change the arrays that it is given."""
        x, w = rng.normal(size=(3, 2)), rng.normal(size=2)
        alone(student).neuron(x, w, 0.5, activation="relu")
        unchanged(student.last)


def weights_and_biases(got):
    """The two arrays that init_params returns."""
    if not isinstance(got, tuple | list) or len(got) != 2:
        fail("two arrays, W and b", f"got {show_with_type(got)}")
    return numbers(got[0]), numbers(got[1])


@exercise("init_params")
class TestInitParams:
    @visible
    @weight(2)
    @hint("W has one row per input and one column per unit; b has one number per unit.")
    def test_has_the_right_shapes(self, student):
        """init_params(3, 5) gives W of shape (3, 5), inputs by units, and b of shape (5,)."""
        got = student.init_params(3, 5)
        check_true(
            isinstance(got, (tuple, list)) and len(got) == 2,
            expected="two arrays, W and b",
            received=f"got {show_with_type(got)}",
            hint="Two things come back: the weights W and the biases b.",
        )
        if numbers(got[0]).shape == (5, 3):
            shape(got[0], (3, 5), hint="W is turned around: its shape is (inputs, units).")
        shape(got[0], (3, 5))
        if numbers(got[1]).shape == (3,):
            shape(got[1], (5,), hint="Each unit has one bias, however many inputs it has.")
        shape(got[1], (5,), hint="b is flat: one number per unit, in the shape (units,).")

    @visible
    @hint('The method "zeros" fills W and b with zeros.')
    def test_zeros_are_zero(self, student):
        """init_params with method="zeros" gives weights and biases that are all 0."""
        got = student.init_params(3, 3, method="zeros")
        check_true(
            isinstance(got, (tuple, list)) and len(got) == 2,
            expected="two arrays, W and b",
            received=f"got {show_with_type(got)}",
        )
        close(got[0], [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]])
        close(got[1], [0.0, 0.0, 0.0])

    @visible
    @hint("A unit is a column of W: count the columns that differ from each other.")
    def test_counts_distinct_units(self, student):
        """distinct_units counts the different columns of W."""
        weights = np.array([[1.0, 3.0, 1.0, 1.0, 3.0], [3.0, 1.0, 3.0, 1.0, 8.0]])
        close(
            student.distinct_units(weights),
            4,
            known=(
                (2, "These are the rows: a unit is a column of W."),
                (5, "These are all the columns: units with the same weights count once, wherever they stand."),
                (3, "Compare whole columns, place by place: single numbers, or their sum, do not tell them apart."),
            ),
        )

    @pytest.mark.parametrize(("n_in", "n_out"), [(1, 4), (6, 2)])
    @hint("W has one row per input and one column per unit; b has one number per unit.")
    def test_has_any_shape(self, student, n_in, n_out):
        """init_params gives W and b for any number of inputs and units, whatever the method."""
        for method in ("zeros", "random"):
            W, b = weights_and_biases(student.init_params(n_in, n_out, method=method))
            shape(W, (n_in, n_out))
            check_true(b.shape == (n_out,), f"biases of shape ({n_out},)", f"got {b.shape}")

    @requires("test_has_any_shape")
    @hint("The biases start at 0, also where the weights are random: only the weights have to differ.")
    def test_biases_are_zero(self, student):
        """init_params gives biases that are all 0, whatever the method."""
        for method in ("zeros", "random"):
            _, b = weights_and_biases(student.init_params(4, 3, method=method, scale=1.0, seed=5))
            close(b, np.zeros(3))

    @pytest.mark.parametrize("scale", [0.01, 1.0])
    @weight(2)
    @hint("Random weights scatter around 0, some above and some below, about as far as `scale` says.")
    def test_random_weights_scatter_around_zero(self, student, scale):
        """Random weights have both signs, lie around 0 and spread as far as `scale` says."""
        drawn = np.concatenate(
            [
                weights_and_biases(student.init_params(3, 3, method="random", scale=scale, seed=seed))[0].ravel()
                for seed in range(20)
            ]
        )
        check_true(
            (drawn > 0).any() and (drawn < 0).any(),
            "weights of both signs",
            "they all lie on one side",
            hint="Random weights scatter around 0: about half of them have to be negative.",
        )
        spread = float(np.std(drawn))
        check_true(
            0.25 * scale < spread < 2 * scale,
            f"a spread of about {scale}",
            f"the spread is {spread:.3g}",
            hint="The argument `scale` sets how far the random weights spread.",
        )
        check_true(
            abs(drawn.mean()) < 0.4 * spread,
            "a mean near 0",
            "they lean to one side",
            hint="On average random weights are about 0: these lean to one side.",
        )

    @hint("One random number used for all units makes them twins that learn the same thing: draw each weight anew.")
    def test_random_units_differ(self, student):
        """Random weights differ from unit to unit, and within each unit."""
        drawn, _ = weights_and_biases(student.init_params(5, 5, method="random", seed=11))
        shape(drawn, (5, 5))
        check_true(len(np.unique(drawn, axis=1).T) == 5, "five different units", "some units are twins")
        check_true(all(len(set(column)) > 1 for column in drawn.T), "different weights in a unit", "they are equal")

    @requires("test_random_units_differ")
    @hint("The seed decides the numbers: the same seed gives them again, another seed gives others.")
    def test_a_seed_repeats_the_numbers(self, student):
        """init_params gives the same numbers for the same seed, and others for another seed."""
        first, again, other = (
            weights_and_biases(student.init_params(4, 3, method="random", seed=seed))[0] for seed in (7, 7, 8)
        )
        close(again, first)
        check_true(not np.allclose(first, other, rtol=1e-3, atol=1e-6), "other numbers", "they are the same again")
        zero, zero_again = (weights_and_biases(student.init_params(4, 3, method="random", seed=0))[0] for _ in range(2))
        close(zero_again, zero, hint="The seed 0 is a seed like any other: only None means that there is none.")

    @requires("test_random_units_differ")
    @hint('Where nothing is said, the method is "random" and the scale 0.01, as the task writes them.')
    def test_has_the_defaults_of_the_task(self, student):
        """init_params without further arguments draws random weights with a spread of about 0.01."""
        drawn = np.array([weights_and_biases(student.init_params(3, 3))[0] for _ in range(20)])
        check_true(0.0025 < float(np.std(drawn)) < 0.02, "a spread of about 0.01", f"got {np.std(drawn):.3g}")

    @pytest.mark.parametrize("method", ["zeros", "random"])
    @requires("test_zeros_are_zero")
    @hint("Weights learn in small steps, which an array of whole numbers would lose: use floats.")
    def test_are_floats(self, student, method):
        """init_params gives floats, that can take small steps."""
        for part in weights_and_biases(student.init_params(3, 2, method=method)):
            check_true(part.dtype.kind == "f", "floats", f"got {part.dtype}")

    @requires("test_zeros_are_zero")
    @hint("A method that does not exist deserves a clear error, a ValueError, and not a silent guess.")
    def test_refuses_an_unknown_method(self, student):
        """init_params raises a ValueError for a method that it does not know."""
        with student.raises(ValueError):
            student.init_params(2, 2, method="no-such")

    @weight(2)
    @hint("A unit is a column of W: only units with the very same weights count once, whatever their order.")
    def test_counts_any_distinct_units(self, student, rng):
        """distinct_units counts the different columns of any W."""
        for n_in, kinds, n_out in ((4, 3, 7), (2, 4, 6), (3, 1, 5), (5, 1, 1)):
            units = rng.permutation(200)[: n_in * kinds].reshape(n_in, kinds) / 2**16  # small, different, sums exact
            units[0] = 0.5  # the first weight alone cannot tell them apart
            if n_in == 4:
                units[1:, 1] = units[:0:-1, 0]  # the same weights, and so the same sum, in another order
            columns = rng.permutation([*range(kinds), *rng.integers(0, kinds, n_out - kinds)])
            close(student.distinct_units(units[:, columns]), kinds)
