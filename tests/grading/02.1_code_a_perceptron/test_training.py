"""Training one neuron: the loss, its gradients, and the loop around them.

The oracle is plain NumPy in float64: full-batch gradient descent of the mean cross-entropy.
Source of the formulas: Goodfellow, Bengio and Courville (2016), sections 5.5 and 6.2.2.
"""

from __future__ import annotations

import numpy as np
import pytest
from scipy.special import expit, log_expit

from autograder.expect import check_true, close, fail, numbers, shape, show_with_type, unchanged
from autograder.suite import exercise, hint, requires, visible, weight


def alone(student):
    """The notebook with useless values under the names that a careless function would read."""
    names = ("X", "y", "w", "b", "x", "z", "W", "p", "y_true", "y_pred", "learning_rate", "lr", "epochs")
    return student.shadow(**dict.fromkeys(names, np.nan))


def loss_of(X, y, w, b):
    """Mean cross-entropy of a sigmoid neuron, in nats."""
    z = X @ w + b
    return float(-np.mean(y * log_expit(z) + (1 - y) * log_expit(-z)))


def slopes_of(X, y, w, b):
    """Gradients of `loss_of` with respect to w (n,) and b."""
    gap = expit(X @ w + b) - y
    return X.T @ gap / len(y), float(gap.mean())


def descend(X, y, w, b, learning_rate, steps):
    """Weights, bias and losses (steps + 1,) of full-batch gradient descent."""
    losses = [loss_of(X, y, w, b)]
    for _ in range(steps):
        dw, db = slopes_of(X, y, w, b)
        w, b = w - learning_rate * dw, b - learning_rate * db
        losses.append(loss_of(X, y, w, b))
    return w, b, losses


def samples(rng, m, n):
    """Inputs (m, n), labels (m,) of both kinds, weights (n,), and a bias that is far enough from 0 to be missed."""
    labels = rng.permutation(np.arange(m) % 2)
    bias = float(rng.choice([-1, 1]) * rng.uniform(0.5, 1.5))
    return rng.normal(size=(m, n)), labels, rng.normal(size=n), bias


@exercise("bce")
class TestBce:
    @visible
    @hint("Each example costs minus the logarithm of the probability given to its true label; average these costs.")
    def test_has_the_right_value(self, student):
        """bce is 0.2798 for labels 1, 0, 1 and predictions 0.9, 0.2, 0.6."""
        elsewhere = student.shadow(y_true=np.nan, y_pred=np.nan, y=np.nan, p=np.nan)
        close(
            elsewhere.bce(np.array([1.0, 0.0, 1.0]), np.array([0.9, 0.2, 0.6])),
            0.27977656,
            known=(
                (np.nan, "Use the arguments of the function, not the variables of other cells."),
                (0.83932969, "This is the sum over the examples: take their average."),
                (0.07, "This is the squared error: cross-entropy is asked, which takes a logarithm."),
                (0.26457513, "This is the root of the squared error: cross-entropy is asked, which takes a logarithm."),
                (0.23333333, "This is the plain distance: cross-entropy is asked, which takes a logarithm."),
                (-0.27977656, "The sign is turned around: a loss is positive, and 0 when all is right."),
                (
                    0.13101420,
                    "The minus has to reach both parts of the formula: here one of them counts against the other.",
                ),
                (0.40363226, "This counts in bits: use the natural logarithm."),
                (0.12150542, "This is the logarithm to base 10: use the natural one."),
                (0.20539538, "The examples with label 0 are missing: they cost something too."),
                (0.07438118, "The examples with label 1 are missing: they cost something too."),
                (1.60943791, "The labels 0 and 1 have changed places: label 1 costs minus the logarithm of p itself."),
                (np.inf, "The logarithm goes on the predictions: it seems to be on the labels."),
                (3.76088906, "The logarithm goes on the predictions: it seems to be on the labels."),
                (4.29815885, "The logarithm goes on the predictions: it seems to be on the labels."),
                (4.83542870, "The logarithm goes on the predictions: it seems to be on the labels."),
                (5.37269854, "The logarithm goes on the predictions: it seems to be on the labels."),
                (6.44724195, "The logarithm goes on the predictions: it seems to be on the labels."),
                (8.05918109, "The logarithm goes on the predictions: it seems to be on the labels."),
                (0.52559356, "These predictions are probabilities already: no sigmoid goes over them again."),
                (0.26570317, "First the logarithm of each probability, then the average: here it is the other way."),
                (
                    [0.10536052, 0.22314355, 0.51082562],
                    "These are the costs of the examples, one each: the loss is one number, their average.",
                ),
                (0.22314355, "This is the example in the middle: the loss is the average of all."),
                (0.10536052, "This is the first example alone: the loss is the average of all."),
                (0.51082562, "This is the last example alone: the loss is the average of all."),
                (0.41966485, "The average divides by the number of all examples, and not by fewer."),
                (0.53123662, "Each example counts once, whatever its label: these are two averages, added."),
                (0.26561831, "Each example counts once, whatever its label: these are two averages, averaged again."),
                (1.88921448, "Each example costs one logarithm, that of its true label's probability: these are two."),
                (0.2798, "Do not round inside the function: it is the display that rounds."),
                (0.28, "Do not round inside the function: it is the display that rounds."),
                (
                    0.0,
                    "Only what is sure and right costs nothing: were the predictions rounded first, or the loss?",
                ),
                (1.0, "This is the share of right answers, the accuracy: a loss also asks how sure they were."),
            ),
        )

    @visible
    @hint("A prediction of one half is as good as a coin: it costs ln 2, about 0.693, however many examples there are.")
    def test_is_ln_2_for_a_coin(self, student):
        """bce is ln 2 where every prediction is 0.5."""
        close(student.bce(np.array([1.0, 0.0, 1.0, 0.0]), np.array([0.5, 0.5, 0.5, 0.5])), 0.69314718)

    @pytest.mark.parametrize("m", [1, 4, 9])
    @weight(2)
    @hint("The logarithm goes on the predictions, the labels choose which one counts, and the mean comes last.")
    def test_is_the_mean_cost(self, student, rng, m):
        """bce is the mean over the examples, however many there are."""
        y, p = rng.integers(0, 2, m), rng.uniform(0.05, 0.95, m)
        y[0] = 1
        want = -np.mean(np.log(np.where(y == 1, p, 1 - p)))
        close(alone(student).bce(y, p), want)
        close(alone(student).bce(np.tile(y, 3), np.tile(p, 3)), want)

    @weight(2)
    @hint("The logarithm of 0 is endless: keep predictions a hair away from 0 and 1.")
    def test_is_finite_at_zero_and_one(self, student):
        """bce is 0 when sure and right, and large but finite when sure and wrong."""
        hair = "Keep away by a hair only, 1e-7 or less: sure and right costs nothing, sure and wrong a lot."
        nothing = numbers(alone(student).bce(np.array([1.0, 0.0]), np.array([1.0, 0.0])))
        check_true(np.isfinite(nothing).all(), "a finite number", f"got {nothing}")
        close(nothing, 0.0, hint=hair)
        for label, prediction in ((1.0, 0.0), (0.0, 1.0)):
            cost = numbers(alone(student).bce(np.array([label]), np.array([prediction])))
            shape(cost, ())
            check_true(np.isfinite(cost).all(), "a finite number", f"got {cost}")
            check_true((cost > 15).all(), "a large number", f"got {cost}", hint=hair)

    @weight(2)
    @hint("Print the shapes: (8, 1) and (8,) together make 8 × 8 pairs, so bring both to one shape first.")
    def test_columns_and_rows_agree(self, student, rng):
        """bce gives the same value for shapes (m, 1) and (m,), also when they are mixed."""
        y, p = np.array([1.0, 0.0, 0.0, 1.0, 0.0]), rng.uniform(0.1, 0.9, 5)
        want = -np.mean(np.log(np.where(y == 1, p, 1 - p)))
        for labels in (y, y[:, None]):
            for predictions in (p, p[:, None]):
                value = numbers(alone(student).bce(labels, predictions))
                check_true(value.size == 1, "one number", f"got an array of shape {value.shape}")
                close(value.reshape(()), want)

    @requires("test_is_the_mean_cost")
    @hint("A function leaves its inputs as they were: work on a copy.")
    def test_leaves_its_inputs_alone(self, student):
        """bce does not change the labels or the predictions that it is given."""
        student.bce(np.array([1.0, 0.0, 1.0]), np.array([0.0, 1.0, 0.3]))
        unchanged(student.last)

    @visible
    @weight(0)
    @requires("test_is_ln_2_for_a_coin")
    @hint("The labels and the predictions may also be plain Python lists: turn them into arrays first.")
    def test_takes_lists(self, student):
        """bce takes lists as well (this informs and earns nothing)."""
        close(student.bce([1, 0], [0.5, 0.5]), 0.69314718)


def known(want, *mistakes):
    """Those of the pairs (wrong values, sentence) that differ from the right values enough to be told apart."""
    return tuple((wrong, said) for wrong, said in mistakes if not np.allclose(wrong, want, rtol=1e-3, atol=3e-4))


def number(value):
    """A result that has to be one number, however many brackets are around it."""
    array = numbers(value)
    check_true(array.size == 1, "one number", f"got {show_with_type(value)}")
    return float(array.reshape(()))


def two_slopes(got):
    """dw and db as `gradients` returns them."""
    if not isinstance(got, tuple | list) or len(got) != 2:
        fail("two results, dw and db", f"got {show_with_type(got)}", "Return both: dw first, then db.")
    return got


@exercise("gradients", uses=("weighted_sum", "sigmoid", "neuron", "bce"))
class TestGradients:
    @visible
    @hint("How far each prediction is off, times the input of that weight, averaged over the examples.")
    def test_has_the_right_values(self, student):
        """gradients gives dw and db for four examples and weights that are 0."""
        nothing = np.full((4, 2), np.nan)
        elsewhere = student.shadow(X=nothing, y=nothing[:, 0], w=nothing[0], b=np.nan)
        got = elsewhere.gradients(
            np.array([[1.0, 2.0], [3.0, -1.0], [0.0, 1.0], [2.0, 2.0]]),
            np.array([0.0, 1.0, 1.0, 1.0]),
            np.array([0.0, 0.0]),
            0.0,
        )
        check_true(
            isinstance(got, (tuple, list)) and len(got) == 2,
            expected="two results, dw and db",
            received=f"got {show_with_type(got)}",
            hint="Return both: dw first, then db.",
        )
        check_true(
            [numbers(part).size for part in got] != [1, 2],
            expected="dw with one entry for each weight, and then db, one number",
            received=f"the first is {show_with_type(got[0])}, the second {show_with_type(got[1])}",
            hint="The two results come in the other order: dw first, then db.",
        )
        close(
            got[0],
            [-0.5, 0.0],
            rtol=1e-4,
            atol=1e-4,
            known=(
                ([0.5, 0.0], "The sign is turned around: the gradient points uphill, to more loss."),
                ([-2.0, 0.0], "This is the sum over the examples: take their average."),
                ([-0.125, 0.0], "For cross-entropy the slope of the sigmoid cancels: leave it out."),
                ([-0.25, 0.0], "For cross-entropy the slope of the sigmoid cancels: leave it out."),
                ([-0.25, -0.25], "Each weight's share is its input: the inputs X are missing."),
                (-0.25, "dw has an entry for each weight: errors times its inputs, averaged over the examples."),
                ([np.nan, np.nan], "Use what the call gives: the same names in other cells hold other things."),
                ([-1.0, 0.0], "This is twice too much: divide by the number of examples, and by nothing else."),
                ([-1.25, -0.5], "The predictions are no sigmoids: for a sum of 0 the neuron says one half."),
                ([[-0.5], [0.0]], "dw is one row of numbers, as w is, and no column."),
                (
                    [[-0.5, -0.5, -0.5, -0.5], [0.0, 0.0, 0.0, 0.0]],
                    "Print the shapes: (4, 1) and (4,) together make 4 × 4 errors; there are only 4.",
                ),
                (
                    [[0.75, -0.75, -0.75, -0.75], [0.5, -0.5, -0.5, -0.5]],
                    "Print the shapes: (4, 1) and (4,) together make 4 × 4 errors; there are only 4.",
                ),
                (
                    [[0.125, 0.25], [-0.375, 0.125], [0.0, -0.125], [-0.25, -0.25]],
                    "These are the shares of single examples: average over the examples, one entry per weight.",
                ),
                (
                    [[0.5, 1.0], [-1.5, 0.5], [0.0, -0.5], [-1.0, -1.0]],
                    "These are the shares of single examples: average over the examples, one entry per weight.",
                ),
            ),
        )
        close(
            got[1],
            -0.25,
            rtol=1e-4,
            atol=1e-4,
            known=(
                (0.25, "The sign of db is turned around: the gradient points uphill, to more loss."),
                (-1.0, "db is the sum over the examples: take their average."),
                (-0.5, "db is twice too much: divide by the number of examples, and by nothing else."),
                ([-0.25, -0.25], "There is one bias, so db is one number, and the inputs have no part in it."),
                ([-0.5, 0.0], "db is the mean error: the inputs have no part in it."),
                (-0.0625, "For cross-entropy the slope of the sigmoid cancels: leave it out."),
                ([-0.5, 0.5, 0.5, 0.5], "There is one bias, so db is one number: average over the examples."),
                ([0.5, -0.5, -0.5, -0.5], "There is one bias, so db is one number: average over the examples."),
            ),
        )

    @pytest.mark.parametrize(("m", "n"), [(6, 3), (4, 1), (1, 2), (3, 5)])
    @weight(3)
    @hint("Nudge one weight a little: the loss must change as dw says; average over examples, one entry per weight.")
    def test_agrees_with_nudging(self, student, rng, m, n):
        """gradients says how the loss changes when a weight or the bias is nudged."""
        X, y, w, b = samples(rng, m, n)
        h, nudges = 1e-6, np.eye(n + 1) * 1e-6
        want = [
            (loss_of(X, y, w + nudge[:n], b + nudge[n]) - loss_of(X, y, w - nudge[:n], b - nudge[n])) / (2 * h)
            for nudge in nudges
        ]
        dw, db = two_slopes(alone(student).gradients(X, y, w, b))
        unbiased, twice = slopes_of(X, y, w, 0.0), slopes_of(X, y, w, 2 * b)
        unweighted = slopes_of(X, y, 0 * w, 0.0)
        for got, i, entries in ((dw, 0, want[:n]), (db, 1, want[n])):
            mistakes = (
                (unbiased[i], "The predictions leave out the bias: it is part of the sum."),
                (twice[i], "The predictions count the bias twice: `weighted_sum` adds it already."),
                (unweighted[i], "The predictions are the same whatever the weights: use the w and b of the call."),
                (np.round(entries, 2), "Keep the decimals: rounding stops the descent early."),
                *i * ((np.mean(want[:n]), "db is the mean error: the slopes of the weights have no part in it."),),
            )
            close(got, entries, rtol=1e-4, atol=1e-4, known=known(entries, *mistakes))

    @weight(2)
    @hint("The gradient points uphill: a small step against it must make the loss smaller.")
    def test_points_uphill(self, student, rng):
        """A small step against the gradients makes the loss smaller."""
        for _ in range(8):  # no constant passes all of them
            X, y, w, b = samples(rng, 8, 3)
            dw, db = two_slopes(alone(student).gradients(X, y, w, b))
            shape(dw, (3,))
            shape(db, ())
            lower = loss_of(X, y, w - 0.01 * numbers(dw), b - 0.01 * number(db))
            check_true(lower < loss_of(X, y, w, b), "a smaller loss", "the loss grows or stays")

    @hint("Whole numbers are inputs like any other: the gradients have decimals all the same.")
    def test_takes_whole_numbers(self, student, rng):
        """gradients takes whole numbers as inputs and labels."""
        X, y = rng.integers(-3, 4, (5, 2)), np.array([1, 0, 1, 1, 0])
        w, b = rng.normal(size=2), 0.2
        want_dw, want_db = slopes_of(X, y, w, b)
        dw, db = two_slopes(alone(student).gradients(X, y, w, b))
        close(dw, want_dw, rtol=1e-4, atol=1e-4)
        close(db, want_db, rtol=1e-4, atol=1e-4)

    @requires("test_agrees_with_nudging")
    @hint("A function leaves its inputs as they were: work on a copy.")
    def test_leaves_its_inputs_alone(self, student, rng):
        """gradients does not change the arrays that it is given."""
        alone(student).gradients(*samples(rng, 4, 2))
        unchanged(student.last, hint="")


def part(result, name):
    """One entry of the dictionary that train_neuron returns."""
    if not isinstance(result, dict) or name not in result:
        expected = "a dictionary with the keys 'w', 'b', 'loss' and 'path'"
        fail(expected, f"got {show_with_type(result)}", "Return the four results by name, in one dictionary.")
    return result[name]


def weights_of(result, n):
    """The weights (n,) and the bias that train_neuron ended with."""
    w = part(result, "w")
    shape(w, (n,))
    return numbers(w), number(part(result, "b"))


def flat(row):
    """The numbers of one row of the path, however it is nested."""
    if isinstance(row, tuple | list):
        return np.concatenate([np.zeros(0), *(flat(item) for item in row)])
    return numbers(row).ravel()


def entries(result, name, epochs):
    """A record with one entry for each epoch, or one more where it includes the start."""
    record = part(result, name)
    count = len(record) if isinstance(record, tuple | list) or np.ndim(record) else 0
    if count not in (epochs, epochs + 1):
        sentence = (
            "A call begins its records anew: a list made outside the function keeps what earlier calls noted."
            if count > epochs + 1
            else "The record gets one entry in every epoch, inside the loop."
        )
        fail(f"one entry of {name!r} for each of {epochs} epochs", f"there are {count}", sentence)
    return record


@exercise("train_neuron", uses=("weighted_sum", "sigmoid", "neuron", "bce", "gradients", "init_params"))
class TestTrainNeuron:
    @visible
    @hint("One epoch is one step: from zero weights, move against the gradient, by learning rate times gradient.")
    def test_takes_one_exact_step(self, student):
        """train_neuron with one epoch takes one step against the gradient, from zero weights."""
        nothing = np.full((4, 2), np.nan)
        elsewhere = student.shadow(
            X=nothing, y=nothing[:, 0], w=nothing[0], b=np.nan, learning_rate=np.nan, lr=np.nan, epochs=np.nan
        )
        result = elsewhere.train_neuron(
            np.array([[1.0, 2.0], [3.0, -1.0], [0.0, 1.0], [2.0, 2.0]]),
            np.array([0.0, 1.0, 1.0, 1.0]),
            epochs=1,
            learning_rate=0.2,
        )
        check_true(
            isinstance(result, dict) and {"w", "b", "loss", "path"} <= set(result),
            expected="a dictionary with the keys 'w', 'b', 'loss' and 'path'",
            received=f"got {show_with_type(result)}",
            hint="Return the four results by name, in one dictionary.",
        )
        close(
            result["w"],
            [0.1, 0.0],
            rtol=1e-4,
            atol=1e-5,
            known=(
                ([-0.1, 0.0], "This step went uphill: step against the gradient."),
                ([0.25, 0.0], "The step has a fixed size: use the parameter `learning_rate`."),
                ([0.05, 0.0], "The step has a fixed size: use the parameter `learning_rate`."),
                ([0.005, 0.0], "The step has a fixed size: use the parameter `learning_rate`."),
                ([0.5, 0.0], "The step has the size of the gradient itself: use the parameter `learning_rate`."),
                (
                    [0.0, 0.0],
                    "The weights are where they started: one epoch is one step, and its result is kept.",
                ),
                ([np.nan, np.nan], "Use what the call gives: the same names in other cells hold other things."),
                ([0.4, 0.0], "This step adds up all examples: the gradient is their average."),
                ([0.025, 0.0], "For cross-entropy the slope of the sigmoid cancels: leave it out."),
                ([0.25, 0.1], "The predictions are no sigmoids: for a sum of 0 the neuron says one half."),
                ([0.05, 0.05], "Each weight's share is its input: the inputs X are missing."),
                ([0.17891822, -0.00625463], "These are two steps: one epoch is one step, with all examples."),
                (
                    [0.41051153, -0.01446716],
                    "This corrects after every example: in an epoch all examples together give one step.",
                ),
                (
                    [0.09625078, -0.00249948],
                    "The bias moved before the weights had their slope: both slopes belong to one and the same point.",
                ),
            ),
        )
        close(
            np.ravel(numbers(result["b"])),
            [0.05],
            rtol=1e-4,
            atol=1e-5,
            known=(
                ([-0.05], "The bias went uphill: step against the gradient."),
                ([0.0], "The bias is still where it started: it learns as the weights do."),
                ([0.125], "The step has a fixed size: use the parameter `learning_rate`."),
                ([0.25], "The bias takes a step of the size of its slope: use the parameter `learning_rate`."),
                ([0.2], "The step of the bias adds up all examples: its slope is their average."),
                (
                    [0.04253721],
                    "The weights moved before the bias had its slope: both slopes belong to one and the same point.",
                ),
            ),
        )

    @visible
    @hint("Many small steps against the gradient, each from where the last one ended, bring all eight rows right.")
    def test_learns_the_door(self, student):
        """train_neuron learns the table x3 or (x1 and x2), all eight rows of it."""
        inputs = np.array([[0, 0, 0], [0, 0, 1], [0, 1, 0], [0, 1, 1], [1, 0, 0], [1, 0, 1], [1, 1, 0], [1, 1, 1]])
        wanted = np.array([0, 1, 0, 1, 0, 1, 1, 1])
        result = student.train_neuron(inputs, wanted)
        check_true(
            isinstance(result, dict) and {"w", "b"} <= set(result),
            expected="a dictionary with the keys 'w', 'b', 'loss' and 'path'",
            received=f"got {show_with_type(result)}",
            hint="Return the four results by name, in one dictionary.",
        )
        shape(result["w"], (3,))
        bias = np.ravel(numbers(result["b"]))
        check_true(bias.size == 1, expected="a bias that is one number", received=f"there are {bias.size} numbers")
        sums = inputs @ numbers(result["w"]) + bias
        right = int(np.sum((sums > 0) == (wanted == 1)))
        check_true(right == 8, expected="8 of 8 rows right", received=f"{right} of 8 rows are right")

    @pytest.mark.parametrize("steps", [1, 3])
    @weight(3)
    @hint("Each epoch is one step with all examples, from where the last one ended; start once, before the loop.")
    def test_takes_exact_steps(self, student, rng, steps):
        """train_neuron takes exact full-batch steps from the weights and bias that it is given."""
        X, y, w, b = samples(rng, 7, 3)
        rate = float(rng.uniform(0.1, 0.9))
        want = descend(X, y, w, b, rate, steps)
        mistakes = (
            (descend(X, y, 0 * w, 0.0, rate, steps), "The given start is left aside: begin at the w and b given."),
            (descend(X, y, w, 0.0, rate, steps), "The bias that is given is left aside: begin at the w and b given."),
            (descend(X, y, 0 * w, b, rate, steps), "The weights given are left aside: begin at the w and b given."),
            (descend(X, y, w, b, rate, 1), "Every epoch takes the first step: go on from where the last one ended."),
            (descend(X, y, w, b, rate, steps - 1), "Count the epochs: there is one step too few."),
            (descend(X, y, w, b, rate, steps + 1), "Count the epochs: there is one step too many."),
            (descend(X, y, w, b, -rate, steps), "This went uphill: step against the gradient."),
        )
        got = weights_of(alone(student).train_neuron(X, y, epochs=steps, learning_rate=rate, w=w, b=b), 3)
        for i in (0, 1):
            wrong = known(want[i], *((trail[i], sentence) for trail, sentence in mistakes))
            close(got[i], want[i], rtol=1e-4, atol=1e-5, known=wrong)

    @pytest.mark.parametrize("start", [{}, {"w": None, "b": None}, {"w": 0, "b": 0}], ids=["left-out", "none", "zero"])
    @hint("Where no start is given, or it is 0, every weight and the bias start at 0.")
    def test_starts_at_zero(self, student, rng, start):
        """train_neuron starts at zero where w and b are left out, None or 0."""
        X, y, _, _ = samples(rng, 6, 2)
        want_w, want_b, _ = descend(X, y, np.zeros(2), 0.0, 0.3, 2)
        got_w, got_b = weights_of(alone(student).train_neuron(X, y, epochs=2, learning_rate=0.3, **start), 2)
        close(got_w, want_w, rtol=1e-4, atol=1e-5)
        close(got_b, want_b, rtol=1e-4, atol=1e-5)

    @requires("test_takes_exact_steps")
    @hint("The size of a step is the parameter `learning_rate`: with 0 nothing may move.")
    def test_learns_nothing_at_rate_zero(self, student, rng):
        """train_neuron with a learning rate of 0 changes nothing."""
        X, y, w, b = samples(rng, 5, 2)
        got_w, got_b = weights_of(alone(student).train_neuron(X, y, epochs=4, learning_rate=0.0, w=w, b=b), 2)
        close(got_w, w)
        close(got_b, b)

    @hint("Note the loss once an epoch: it is the mean cross-entropy of all examples, and it falls.")
    def test_records_the_loss(self, student, rng):
        """train_neuron records the loss of every epoch."""
        X, y, w, b = samples(rng, 8, 2)
        losses = np.array(descend(X, y, w, b, 0.2, 6)[2])
        trail = [descend(X, y, w, b, 0.2, step)[:2] for step in range(7)]
        squared = np.array([np.mean((expit(X @ w + b) - y) ** 2) for w, b in trail])
        mistakes = (
            (8 * losses, "This is the sum over the examples: the loss is their average."),
            (-losses, "The sign is turned around: a loss is positive, and falls."),
            (squared, "This is the squared error: note the cross-entropy, which is what the steps make smaller."),
            (squared / 2, "This is the squared error: note the cross-entropy, which is what the steps make smaller."),
            (0 * losses + losses[0], "The same loss stands there again and again: compute it anew in each epoch."),
        )
        result = alone(student).train_neuron(X, y, epochs=6, learning_rate=0.2, w=w, b=b)
        got = np.array([number(entry) for entry in entries(result, "loss", 6)])

        def holds(record):
            """Whether the entries are those of `record`, with the start or without, or without the end."""
            parts = (record[:-1], record[1:], record)
            return any(len(got) == len(part) and np.allclose(got, part, rtol=1e-3, atol=1e-4) for part in parts)

        hint = next((sentence for wrong, sentence in mistakes if holds(wrong)), "")
        check_true(holds(losses), "the loss of each epoch", "the recorded losses are others", hint)

    @hint("A path whose rows are all the same holds one array many times: note a copy of the weights each epoch.")
    def test_records_the_path(self, student, rng):
        """train_neuron records where the weights and the bias were, epoch by epoch."""
        X, y, w, b = samples(rng, 8, 2)
        result = alone(student).train_neuron(X, y, epochs=5, learning_rate=0.5, w=w, b=b)
        rows = [flat(row) for row in entries(result, "path", 5)]
        complete = "A row of the path holds everything that learns: the weights, and last the bias."
        check_true({row.size for row in rows} == {3}, "rows of three numbers", "their lengths are others", complete)
        path = np.array(rows)
        check_true((np.ptp(path, axis=0) > 1e-6).all(), "rows that differ", "some entries never move")
        end = np.hstack(weights_of(result, 2))
        fits = (np.allclose(path[0], [*w, b], atol=1e-4), np.allclose(path[-1], end, atol=1e-4))
        turned = np.allclose(path[0], [b, *w], atol=1e-4) or np.allclose(path[-1], np.roll(end, 1), atol=1e-4)
        check_true(
            all(fits) if len(path) == 6 else any(fits),
            "a path from the start to the end of the training",
            "it begins or ends elsewhere",
            "The bias is the last entry of a row, after the weights."
            if turned
            else "The path tells where the weights and the bias were, from their start to their end.",
        )

    @requires("test_takes_exact_steps")
    @hint("The start weights belong to the caller: work on a copy of them.")
    def test_leaves_its_inputs_alone(self, student, rng):
        """train_neuron does not change the start weights or the samples that it is given."""
        X, y, w, b = samples(rng, 5, 2)
        alone(student).train_neuron(X, y, epochs=3, learning_rate=0.5, w=w, b=b)
        unchanged(student.last, hint="")
