"""Rosenblatt's perceptron: it learns from its mistakes only, and where a line exists, it finds one.

Every separable table and cloud here has so wide a margin that the perceptron convergence theorem
(Novikoff, 1962) promises an end within 100 epochs, in any order and for any learning rate.
"""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from autograder.expect import check_true, close, fail, numbers, show, show_with_type, unchanged
from autograder.proxy import Handle
from autograder.suite import exercise, hint, requires, visible, weight

CORNERS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
TRIPLES = np.array(list(itertools.product((0.0, 1.0), repeat=3)))
NO_RATE = "The size of a move is learning rate × error: use the rate that the Perceptron was made with."
TABLES = {
    "or": (CORNERS, [0, 1, 1, 1]),
    "nand": (CORNERS, [1, 1, 1, 0]),
    "nor": (CORNERS, [1, 0, 0, 0]),
    "majority": (TRIPLES, (TRIPLES.sum(axis=1) > 1.5).astype(int)),
}


def clouds(rng, n, far_label):
    """Two clouds of 20 samples on the same side of the origin: only a bias parts them.

    They lie along one direction, 0.3 to 0.7 and 2.3 to 2.7 from the origin, and at most 0.4 across
    it. With the border at 1.5, the radius (bias input included) is 2.91 and the margin 0.44: at
    most 43 mistakes.
    """
    along, across = (np.linalg.qr(rng.normal(size=(n, n)))[0][:, i] for i in (0, -1))
    far = np.repeat([0, 1], 20)
    place = 0.5 + 2.0 * far + rng.uniform(-0.2, 0.2, 40)
    side = np.tile([-0.4, 0.4, *rng.uniform(-0.4, 0.4, 18)], 2) * (n > 1)
    order = rng.permutation(40)
    X = np.outer(place, along) + np.outer(side, across)
    return X[order], (far if far_label else 1 - far)[order]


def new(student, n, **settings):
    """A new Perceptron for n inputs."""
    perceptron = student.Perceptron(n, **settings)
    if not isinstance(perceptron, Handle):
        fail("a class Perceptron", f"got {show_with_type(perceptron)}")
    return perceptron


def score(perceptron, X, y):
    """Fraction of right answers."""
    said = numbers(perceptron.predict(X))
    check_true(said.shape == (len(y),), f"{len(y)} answers", f"got {show_with_type(said)}")
    return float(np.mean(said == y))


def line(perceptron):
    """The weights (n,) and the bias that the perceptron has now."""
    w, b = numbers(perceptron.w).ravel(), numbers(perceptron.b)
    if b.size != 1:
        fail("a bias that is one number", f"got {show_with_type(b)}")
    return w, float(b.reshape(()))


def after_a_mistake(student, rng, label):
    """A Perceptron at rate 0.5 that has just mistaken a sample of that label; its right w and b."""
    x, rate = rng.uniform(0.5, 2, 3), 0.5
    perceptron = new(student, 3, learning_rate=rate)
    perceptron.fit(x[None, :], np.array([1]), epochs=1)
    if label == 1:
        return perceptron, rate * x, rate
    further = x * rng.uniform(1.5, 2.5)  # answered with 1, and with 0 after one correction
    perceptron.fit(further[None, :], np.array([0]), epochs=1)
    return perceptron, rate * (x - further), 0.0


@exercise("perceptron", uses=("weighted_sum", "step", "neuron", "init_params"))
class TestPerceptron:
    @visible
    @requires("test_learns_and")
    @hint("It starts with every weight and the bias at 0, and the step of a sum of exactly 0 is 0.")
    def test_knows_nothing_at_first(self, student):
        """A new Perceptron has zero weights and answers 0 to everything."""
        perceptron = student.Perceptron(2)
        check_true(
            hasattr(perceptron, "predict"),
            expected="an object with the methods fit and predict",
            received=f"got {show_with_type(perceptron)}",
        )
        close(
            np.ravel(numbers(perceptron.w)),
            [0.0, 0.0],
            known=(([0.0, 0.0, 0.0], "w holds one weight for each input: the bias is apart, in b."),),
        )
        close(np.ravel(numbers(perceptron.b)), [0.0])
        close(
            perceptron.predict(np.array([[0.0, 0.0], [1.0, 2.0], [-3.0, 1.0]])),
            [0, 0, 0],
            known=(
                ([1, 1, 1], "A sum of exactly 0 does not fire: step(0) is 0."),
                ([-1, -1, -1], "The labels are 0 and 1, and so are the answers: there is no -1."),
                ([0.5, 0.5, 0.5], "The perceptron answers with the step, 0 or 1, and not with a probability."),
                ([[0], [0], [0]], "The answers come in one row, one for each sample: the shape is (m,)."),
            ),
        )
        check_true(
            numbers(perceptron.errors_).size == 0,
            expected="errors_ to be an empty list",
            received=f"it is {show(perceptron.errors_)}",
            hint="A new Perceptron has made no mistakes yet: there is nothing in its record.",
        )

    @visible
    @hint("A mistake moves the weights by learning rate × error × inputs, and the bias by learning rate × error.")
    def test_learns_from_one_mistake(self, student):
        """The sample (2, -1) with label 1, answered with 0, is added to the weights, and 1 to the bias."""
        perceptron = student.Perceptron(2)
        check_true(
            hasattr(perceptron, "predict"),
            expected="an object with the methods fit and predict",
            received=f"got {show_with_type(perceptron)}",
        )
        perceptron.fit(np.array([[2.0, -1.0]]), np.array([1]), epochs=1)
        close(
            np.ravel(numbers(perceptron.w)),
            [2.0, -1.0],
            known=(
                ([-2.0, 1.0], "The line moved away from the sample: the error is the label minus the answer."),
                ([0.0, 0.0], "The weights did not move: a wrong answer has to change them."),
                ([2.0, -1.0, 1.0], "w holds one weight for each input: the bias is apart, in b."),
                ([1.0, 2.0, -1.0], "w holds one weight for each input: the bias is apart, in b."),
                ([4.0, -2.0], "This is twice too far: with labels 0 and 1 the error of a mistake is 1 or -1."),
                ([1.0, -0.5], "The error is label minus answer, and the answer is that of the step: 0 or 1."),
                ([1.0, 1.0], "Each weight moves in proportion to its input: the inputs are missing."),
                ([0.2, -0.1], "The learning rate is 1 unless the call says otherwise."),
                ([0.02, -0.01], "The learning rate is 1 unless the call says otherwise."),
            ),
        )
        close(
            np.ravel(numbers(perceptron.b)),
            [1.0],
            known=(
                ([0.0], "The line is nailed to the origin: the bias learns from a mistake too."),
                ([-1.0], "The bias moved the wrong way: the error is the label minus the answer."),
            ),
        )

    @visible
    @requires("test_learns_from_one_mistake")
    @hint("Rosenblatt's rule learns from mistakes only: a right answer moves nothing.")
    def test_learns_nothing_from_right_answers(self, student):
        """After a mistake on the sample (2, -1), samples answered rightly change neither weights nor bias."""
        perceptron = student.Perceptron(2)
        check_true(
            hasattr(perceptron, "predict"),
            expected="an object with the methods fit and predict",
            received=f"got {show_with_type(perceptron)}",
        )
        own = "A new Perceptron starts at zero, whatever another one has learned: its weights are its own."
        close(np.ravel(numbers(perceptron.w)), [0.0, 0.0], hint=own)
        perceptron.fit(np.array([[2.0, -1.0]]), np.array([1]), epochs=1)
        perceptron.fit(np.array([[1.0, 0.0], [-1.0, 1.0]]), np.array([1, 0]), epochs=2)
        close(
            np.ravel(numbers(perceptron.w)),
            [2.0, -1.0],
            known=(([1.0, 0.0], "`fit` began at zero again: it goes on from the current weights."),),
        )
        close(np.ravel(numbers(perceptron.b)), [1.0])

    @visible
    @hint("Go through the samples again and again, learn from each mistake, and mind the bias.")
    def test_learns_and(self, student):
        """A Perceptron learns AND: all four rows are right."""
        inputs = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
        perceptron = student.Perceptron(2)
        check_true(
            hasattr(perceptron, "predict"),
            expected="an object with the methods fit and predict",
            received=f"got {show_with_type(perceptron)}",
        )
        perceptron.fit(inputs, np.array([0, 0, 0, 1]))
        close(
            perceptron.predict(inputs),
            [0, 0, 0, 1],
            known=(
                (
                    [0, 0, 0, 0],
                    "It answers 0 to everything: a mistake has to move weights and bias, and a "
                    "right answer to leave them.",
                ),
                (
                    [1, 1, 1, 1],
                    "It answers 1 to everything: each 1 that should be a 0 pulls the line back, epoch after epoch.",
                ),
                ([-1, -1, -1, 1], "The labels are 0 and 1, and so are the answers: there is no -1."),
            ),
        )

    @pytest.mark.parametrize("table", list(TABLES))
    @weight(2)
    @hint("Some tables need a line away from the origin: does the bias learn, and do labels stay with their samples?")
    def test_learns_other_tables(self, student, table):
        """A Perceptron learns OR, NAND, NOR and the majority of three."""
        X, y = TABLES[table]
        perceptron = new(student, X.shape[1])
        perceptron.fit(X, np.array(y), epochs=100)
        check_true(score(perceptron, X, y) == 1, "every row right", "some rows are wrong")

    @pytest.mark.parametrize(("n", "far_label"), [(2, 1), (2, 0), (3, 1)])
    @hint("The line is nailed to the origin: without a bias of its own it cannot pass between these clouds.")
    def test_parts_clouds_that_need_a_bias(self, student, rng, n, far_label):
        """A Perceptron parts two clouds of samples that lie on the same side of the origin."""
        X, y = clouds(rng, n, far_label)
        perceptron = new(student, n)
        perceptron.fit(X, y, epochs=100)
        check_true(score(perceptron, X, y) == 1, "every sample right", "some samples are wrong")

    @pytest.mark.parametrize("n", [1, 5])
    @hint("The number of inputs is the argument `n_features`: one input works, and five do.")
    def test_takes_any_number_of_inputs(self, student, rng, n):
        """A Perceptron works for one input and for five."""
        X, y = clouds(rng, n, 1)
        perceptron = new(student, n)
        perceptron.fit(X, y, epochs=100)
        check_true(score(perceptron, X, y) == 1, "every sample right", "some samples are wrong")
        check_true(line(perceptron)[0].shape == (n,), f"{n} weights", "there are more or fewer")

    @pytest.mark.parametrize("label", [1, 0])
    @hint("A mistake moves the weights by learning rate × error × inputs, the error being +1 or -1.")
    def test_moves_the_weights_by_rate_and_error(self, student, rng, label):
        """One wrong sample moves the weights by learning rate × (label - answer) × inputs."""
        perceptron, w, _ = after_a_mistake(student, rng, label)
        close(line(perceptron)[0], w, known=((2 * w, NO_RATE),))

    @pytest.mark.parametrize("label", [1, 0])
    @hint("A mistake moves the bias by learning rate × error, as if it were the weight of an input that is always 1.")
    def test_moves_the_bias_by_rate_and_error(self, student, rng, label):
        """One wrong sample moves the bias by learning rate × (label - answer)."""
        perceptron, _, b = after_a_mistake(student, rng, label)
        perceptron.fit(np.zeros((1, 3)), np.array([1]), epochs=1)  # answered rightly only with a bias above 0
        b = b if b > 0 else b + 0.5
        close(line(perceptron)[1], b, known=((2 * b, NO_RATE),))

    @hint("A second `fit` goes on from the weights of the first: only a new Perceptron starts at zero.")
    def test_goes_on_from_where_it_is(self, student):
        """fit continues from the weights and bias that the Perceptron has."""
        perceptron = new(student, 2)
        perceptron.fit(np.array([[1.0, 2.0]]), np.array([1]), epochs=1)
        perceptron.fit(np.array([[3.0, -1.0]]), np.array([0]), epochs=1)
        close(
            line(perceptron)[0],
            [-2.0, 3.0],
            known=(([0, 0], "`fit` began at zero again: it goes on from the current weights."),),
        )

    @requires("test_moves_the_weights_by_rate_and_error")
    @hint("Rosenblatt's rule learns from mistakes only: a right answer moves nothing.")
    def test_right_answers_teach_nothing(self, student, rng):
        """Samples that are answered rightly leave the weights and the bias alone."""
        twins = new(student, 2)
        twins.fit(np.array([[1.0, 2.0], [1.0, 2.0]]), np.array([1, 1]), epochs=1)
        together = "It corrects for all samples together: a mistake moves the line before the next sample is looked at."
        close(line(twins)[0], [1.0, 2.0], known=(([2.0, 4.0], together),))
        perceptron = new(student, 3)
        perceptron.fit(rng.uniform(0.5, 2, (1, 3)), np.array([1]), epochs=1)
        w, b = line(perceptron)
        X = rng.normal(size=(40, 3))
        X = X[np.abs(X @ w + b) > 0.1]
        perceptron.fit(X, (X @ w + b > 0).astype(int), epochs=3)
        close(line(perceptron)[0], w)
        close(line(perceptron)[1], b)

    @requires("test_learns_and")
    @hint("Training ends by handing back the perceptron itself, so that calls can be chained.")
    def test_fit_returns_the_perceptron(self, student):
        """fit returns the Perceptron itself."""
        perceptron = new(student, 2)
        same = perceptron.fit(CORNERS, np.array([0, 0, 0, 1]))
        check_true(isinstance(same, Handle), "the Perceptron itself", f"got {show_with_type(same)}")
        perceptron.fit(np.array([[1.0, 1.0]]), np.array([0]), epochs=1)  # a mistake moves it, and so `same`
        close(line(same)[0], line(perceptron)[0])

    @requires("test_learns_and")
    @hint("The samples and labels belong to the caller: work on a copy of them.")
    def test_leaves_its_inputs_alone(self, student):
        """fit does not change the samples and labels that it is given."""
        perceptron = new(student, 2)
        perceptron.fit(CORNERS, np.array([0, 1, 1, 1]), epochs=3)
        unchanged(student.last, hint="")

    @hint("Count the mistakes of each epoch: there are some at first, and none once every sample is right.")
    def test_counts_its_mistakes(self, student):
        """errors_ holds the number of mistakes of each epoch, and ends at 0 where a line exists."""
        single = new(student, 2)
        single.fit(np.array([[2.0, -1.0]]), np.array([1]), epochs=1)
        close(
            numbers(single.errors_).ravel()[:1], [1], hint="A mistake counts once: one sample and one mistake make 1."
        )
        perceptron = new(student, 2)
        perceptron.fit(CORNERS, np.array([0, 1, 1, 1]), epochs=100)
        errors = numbers(perceptron.errors_)
        check_true(errors.ndim == 1 and 1 <= len(errors) <= 100, "one count per epoch", f"got {show_with_type(errors)}")
        check_true(1 <= errors[0] <= 4, "mistakes in the first epoch", f"it counts {errors[0]}")
        check_true(errors[-1] == 0, "no mistakes in the last epoch", f"it counts {errors[-1]}")
        perceptron.fit(CORNERS, np.array([0, 1, 1, 1]), epochs=3)
        anew = "`errors_` tells of the latest call of `fit` only: begin it anew in each."
        count = numbers(perceptron.errors_).size
        check_true(1 <= count <= 3, "one count per epoch of the second call", f"there are {count}", anew)

    @weight(2)
    @requires("test_learns_and")
    @hint("For XOR no line makes all rows right, so waiting for zero mistakes takes for ever: stop after `epochs`.")
    def test_gives_up_on_xor(self, student):
        """On XOR, fit stops after its epochs: at most three rows are right, and mistakes remain."""
        y = np.array([0, 1, 1, 0])
        perceptron = new(student, 2)
        perceptron.fit(CORNERS, y, epochs=20)
        check_true(score(perceptron, CORNERS, y) <= 0.75, "at most 3 of 4 right", "all four rows are right")
        errors = numbers(perceptron.errors_).ravel()
        check_true(len(errors) > 0 and errors[-1] > 0, "mistakes in the last epoch", "it counts none")
        rounds = "While mistakes remain, go through the samples as often as `epochs` says: no more, and no less."
        check_true(len(errors) == 20, "a count for each of 20 epochs", f"there are {len(errors)}", rounds)
