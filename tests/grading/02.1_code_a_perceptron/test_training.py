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
    """Inputs (m, n), labels (m,) of both kinds, and some weights and bias."""
    labels = rng.permutation(np.arange(m) % 2)
    return rng.normal(size=(m, n)), labels, rng.normal(size=n), float(rng.normal())


@exercise("bce")
class TestBce:
    @visible
    @hint("A prediction of one half is as good as a coin: it costs ln 2, about 0.693, on every example.")
    def test_is_ln_2_for_a_coin(self, student):
        """bce is ln 2 where every prediction is 0.5."""
        elsewhere = student.shadow(y_true=np.nan, y_pred=np.nan, y=np.nan, p=np.nan)
        close(
            elsewhere.bce(np.array([1.0, 0.0, 1.0, 0.0]), np.array([0.5, 0.5, 0.5, 0.5])),
            0.69314718,
            known=(
                (0.25, "This is the squared error: cross-entropy is asked, which takes a logarithm."),
                (0.5, "This is the plain distance: cross-entropy is asked, which takes a logarithm."),
                (2.77258872, "This is the sum over the examples: take their average."),
                (1.0, "This counts in bits: use the natural logarithm."),
                (0.30103, "This is the logarithm to base 10: use the natural one."),
                (-0.69314718, "The sign is turned around: a loss is positive, and 0 when all is right."),
                (0.34657359, "Half of the examples are missing: those with label 0 cost something too."),
            ),
        )

    @visible
    @hint("Each example costs minus the logarithm of the probability given to its true label; average these costs.")
    def test_has_the_right_value(self, student):
        """bce is 0.2798 for labels 1, 0, 1 and predictions 0.9, 0.2, 0.6."""
        close(
            student.bce(np.array([1.0, 0.0, 1.0]), np.array([0.9, 0.2, 0.6])),
            0.27977656,
            known=(
                (0.83932969, "This is the sum over the examples: take their average."),
                (0.07, "This is the squared error: cross-entropy is asked, which takes a logarithm."),
                (-0.27977656, "The sign is turned around: a loss is positive, and 0 when all is right."),
                (0.20539538, "The examples with label 0 are missing: they cost something too."),
            ),
        )

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
        close(alone(student).bce(np.array([1.0, 0.0]), np.array([1.0, 0.0])), 0.0)
        for label, prediction in ((1.0, 0.0), (0.0, 1.0)):
            cost = numbers(alone(student).bce(np.array([label]), np.array([prediction])))
            shape(cost, ())
            check_true(np.isfinite(cost).all() and (cost > 15).all(), "a large finite number", f"got {cost}")

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


def number(value):
    """A result that has to be one number, however many brackets are around it."""
    array = numbers(value)
    check_true(array.size == 1, "one number", f"got {show_with_type(value)}")
    return float(array.reshape(()))


def two_slopes(got):
    """dw and db as `gradients` returns them."""
    if not isinstance(got, tuple | list) or len(got) != 2:
        fail("two results, dw and db", f"got {show_with_type(got)}")
    return got


@exercise("gradients", uses=("weighted_sum", "sigmoid", "neuron", "bce"))
class TestGradients:
    @visible
    @hint("How far each prediction is off, times the input of that weight, averaged over the examples.")
    def test_has_the_right_values(self, student):
        """gradients gives dw and db for four examples and weights that are 0."""
        elsewhere = student.shadow(X=np.nan, y=np.nan, w=np.nan, b=np.nan)
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
                (-0.25, "Each weight's share is its input: the inputs X are missing."),
                ([-1.0, 0.0], "Divide by the number of examples, and not by that of features."),
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
        close(dw, want[:n], rtol=1e-4, atol=1e-4)
        close(db, want[n], rtol=1e-4, atol=1e-4)

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
        unchanged(student.last)


def part(result, name):
    """One entry of the dictionary that train_neuron returns."""
    if not isinstance(result, dict) or name not in result:
        fail("a dictionary with the keys w, b, loss and path", f"got {show_with_type(result)}")
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
        fail(f"one entry of {name!r} for each of {epochs} epochs", f"there are {count}")
    return record


@exercise("train_neuron", uses=("weighted_sum", "sigmoid", "neuron", "bce", "gradients", "init_params"))
class TestTrainNeuron:
    @visible
    @hint("One epoch is one step: from zero weights, move against the gradient, by learning rate times gradient.")
    def test_takes_one_exact_step(self, student):
        """train_neuron with one epoch takes one step against the gradient, from zero weights."""
        elsewhere = student.shadow(X=np.nan, y=np.nan, w=np.nan, b=np.nan, learning_rate=np.nan, epochs=np.nan)
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
        )
        close(
            result["w"],
            [0.1, 0.0],
            rtol=1e-4,
            atol=1e-5,
            known=(
                ([-0.1, 0.0], "This step went uphill: step against the gradient."),
                ([0.25, 0.0], "The step has a fixed size: use the parameter `learning_rate`."),
                ([0.5, 0.0], "The step has the size of the gradient itself: use the parameter `learning_rate`."),
                ([0.0, 0.0], "The weights are still where they started: after a step, keep the new ones."),
                ([0.4, 0.0], "This step adds up all examples: the gradient is their average."),
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
        want_w, want_b, _ = descend(X, y, w, b, rate, steps)
        got_w, got_b = weights_of(alone(student).train_neuron(X, y, epochs=steps, learning_rate=rate, w=w, b=b), 3)
        close(got_w, want_w, rtol=1e-4, atol=1e-5)
        close(got_b, want_b, rtol=1e-4, atol=1e-5)

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
        losses = descend(X, y, w, b, 0.2, 6)[2]
        result = alone(student).train_neuron(X, y, epochs=6, learning_rate=0.2, w=w, b=b)
        got = np.array([number(entry) for entry in entries(result, "loss", 6)])
        before, after, both = losses[:-1], losses[1:], losses
        check_true(
            any(
                len(got) == len(want) and np.allclose(got, want, rtol=1e-3, atol=1e-4) for want in (before, after, both)
            ),
            "the loss of each epoch",
            "the recorded losses are others",
        )

    @hint("A path whose rows are all the same holds one array many times: note a copy of the weights each epoch.")
    def test_records_the_path(self, student, rng):
        """train_neuron records where the weights and the bias were, epoch by epoch."""
        X, y, w, b = samples(rng, 8, 2)
        result = alone(student).train_neuron(X, y, epochs=5, learning_rate=0.5, w=w, b=b)
        rows = [flat(row) for row in entries(result, "path", 5)]
        check_true({row.size for row in rows} == {3}, "rows of two weights and the bias", "their lengths are others")
        check_true((np.ptp(rows, axis=0) > 1e-6).all(), "rows that differ", "some entries never move")

    @requires("test_takes_exact_steps")
    @hint("The start weights belong to the caller: work on a copy of them.")
    def test_leaves_its_inputs_alone(self, student, rng):
        """train_neuron does not change the start weights or the samples that it is given."""
        X, y, w, b = samples(rng, 5, 2)
        alone(student).train_neuron(X, y, epochs=3, learning_rate=0.5, w=w, b=b)
        unchanged(student.last)
