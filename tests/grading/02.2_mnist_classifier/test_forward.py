"""How an image becomes an answer: softmax, the forward pass by hand, and the number of parameters."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from scipy.special import expit
from scipy.special import softmax as shares

from autograder.expect import close, numbers, same, unchanged
from autograder.suite import exercise, hint, requires, visible, weight

ACTIVATIONS = {
    "linear": lambda z: z,
    "relu": lambda z: np.maximum(z, 0),
    "tanh": np.tanh,
    "sigmoid": expit,
    "softmax": lambda z: shares(z, axis=1),
}
SENTENCES = {
    "relu": "Max of the sum and 0, element by element.",
    "tanh": "Tanh runs from -1 to 1, element by element.",
    "sigmoid": "Sigmoid runs from 0 to 1, element by element, and does not share among the units.",
    "softmax": "Softmax shares 1 among the units of each image, and not among the images.",
    "linear": "Linear means that the sum is the output as it is.",
}


def pass_on(x, layers):
    """What comes out of the last layer, for flat images x (n, inputs)."""
    for W, b, name in layers:
        x = ACTIVATIONS[name](x @ W + b)
    return x


def late_bias(x, layers):
    """What would come out if each bias were added after the activation."""
    for W, b, name in layers:
        x = ACTIVATIONS[name](x @ W) + b
    return x


def network(rng, sizes, names):
    """Layers with random weights and biases, none of them near 0."""
    return [
        (rng.normal(size=(n, m)) / np.sqrt(n) * 1.5, rng.uniform(0.3, 0.9, m) * rng.choice([-1, 1], m), name)
        for (n, m), name in zip(itertools.pairwise(sizes), names, strict=True)
    ]


@exercise("softmax")
class TestSoftmax:
    @visible
    @hint("Raise e to each score, then divide each by the sum of all; one row of scores has one axis only, the last.")
    def test_shares_one_among_the_scores(self, student):
        """softmax of the scores 1, 2, 3 is 0.0900, 0.2447, 0.6652."""
        elsewhere = student.shadow(z=np.nan, scores=np.nan)
        close(
            elsewhere.softmax(np.array([1.0, 2.0, 3.0])),
            [0.09003057, 0.24472847, 0.66524096],
            known=(
                (
                    [0.73105858, 0.88079708, 0.95257413],
                    "This is sigmoid, each score on its own: softmax shares 1 among all of them.",
                ),
                ([1 / 6, 1 / 3, 1 / 2], "The scores themselves are divided: raise e to each of them first."),
                ([2.71828183, 7.3890561, 20.08553692], "The powers still have to be divided by their sum."),
                (
                    [0.13533528, 0.36787944, 1.0],
                    "The powers still have to be divided by their sum: it is not 1 yet.",
                ),
                ([-2.40760596, -1.40760596, -0.40760596], "These are logarithms of the probabilities."),
                ([0.66524096, 0.24472847, 0.09003057], "The largest score gets the largest share: mind the sign."),
                ([0.0, 0.0, 1.0], "Only the winner is left: softmax gives every score a share."),
                ([0.09, 0.2447, 0.6652], "Do not round inside the function: it is the display that rounds."),
                ([0.09, 0.24, 0.67], "Do not round inside the function: it is the display that rounds."),
                (
                    [0.09004528, 0.24474307, 0.66521166],
                    "Nearly: take e itself, which NumPy knows to all its decimals, and not a rounded one.",
                ),
                ([1 / 7, 2 / 7, 4 / 7], "These are powers of 2: the base is e, about 2.718."),
                ([0.0, 0.5, 1.0], "This stretches the scores to 0 to 1: their shares have to add up to 1."),
                (0.66524096, "This is one share of three: the result has the shape of the scores."),
                (2, "This is the place of the winner: the shares of all scores are wanted."),
            ),
        )

    @visible
    @hint("Each row is treated by itself: the shares of one row add up to 1.")
    def test_treats_each_row_by_itself(self, student):
        """softmax of two rows of scores gives two rows of shares, each with the sum 1."""
        close(
            student.softmax(np.array([[0.0, 0.0], [1.0, 3.0]])),
            [[0.5, 0.5], [0.11920292, 0.88079708]],
            known=(
                (
                    [[0.26894142, 0.04742587], [0.73105858, 0.95257413]],
                    "The shares add up to 1 down the columns: it has to be along each row.",
                ),
                (
                    [[0.04031637, 0.04031637], [0.10959126, 0.80977599]],
                    "All four numbers share one 1: each row has a 1 of its own.",
                ),
                (
                    [[0.5, 0.0438523], [1.35914091, 0.88079708]],
                    "The sums of the rows line up with the columns here: keep the axis when you add.",
                ),
                (
                    [[0.5, 0.88079708], [0.06766764, 0.88079708]],
                    "The sums of the rows line up with the columns here: keep the axis when you add.",
                ),
                (
                    [[0.95257413, 0.04742587], [0.73105858, 0.26894142]],
                    "The largest scores of the rows line up with the columns here: keep the axis when you take them.",
                ),
                ([0.5, 0.5], "Only the first row came back: every row has its shares."),
                ([0.11920292, 0.88079708], "Only the last row came back: every row has its shares."),
            ),
        )

    @pytest.mark.parametrize("size", [(4,), (1, 10), (6, 3), (3, 3), (5, 1), (200, 10)])
    @weight(2)
    @hint("The last axis is the one that shares: k scores, or each of n rows, whatever n and k are.")
    def test_works_for_any_number_of_scores(self, alone, rng, size):
        """softmax shares 1 among the scores of each row, however many rows and scores there are."""
        z = rng.normal(scale=2, size=size)
        close(alone.softmax(z), shares(z, axis=-1))

    @hint("e to the power of 1000 is too large: which shift makes every exponent 0 or less?")
    def test_takes_huge_scores(self, alone):
        """softmax is right for scores of 1000 and -1000, and never nan."""
        close(
            alone.softmax(np.array([1000.0, 999.0, -1000.0])),
            [0.73105858, 0.26894142, 0],
            known=(
                (
                    [0.5, 0.5, 0],
                    "Clipping makes huge scores equal: shift them all alike, so that their distances stay.",
                ),
                ([0, 0, 0], "A nan that is replaced is no share: see to it that none arises."),
            ),
        )
        close(
            alone.softmax(np.array([-1000.0, -1001.0])),
            [0.73105858, 0.26894142],
            known=(([np.nan, np.nan], "All powers are 0 here: which shift makes the largest exponent exactly 0?"),),
        )
        close(alone.softmax(np.array([1000.0, -1000.0, -1000.0, -1000.0])), [1, 0, 0, 0])

    @hint("Each row needs a shift of its own: the one that makes its largest exponent exactly 0.")
    def test_takes_huge_scores_row_by_row(self, alone):
        """softmax is right where one row holds scores around 1000 and the next around -1000."""
        z = np.array([[1000.0, 1001.0, 0.0], [-1000.0, -1001.0, -1002.0], [0.5, 0.25, 0.0]])
        close(alone.softmax(z), shares(z, axis=1))

    @requires("test_works_for_any_number_of_scores")
    @hint("The same number added to all scores of a row cancels in the fraction.")
    def test_ignores_a_common_shift(self, alone, rng):
        """Adding a number to all scores of a row changes nothing in softmax."""
        z = rng.integers(-16, 17, (3, 4)) / 8  # moved or not, float32 has room for these to the last digit
        moved = alone.softmax(z + np.array([[40.0], [-30.0], [700.0]]))
        close(moved, shares(z, axis=1))

    @requires("test_works_for_any_number_of_scores")
    @hint("A function leaves its inputs as they were: work on a copy.")
    def test_leaves_its_input_alone(self, alone, rng):
        """softmax does not change the scores that it is given."""
        alone.softmax(rng.normal(size=(3, 4)))
        unchanged(alone.last)

    @weight(0)
    @hint("The scores may also be whole numbers, or a plain list.")
    def test_takes_whole_numbers_and_lists(self, alone):
        """softmax takes whole numbers and lists as well (this informs and earns nothing)."""
        close(alone.softmax(np.array([0, 0, 0, 0])), [0.25, 0.25, 0.25, 0.25])
        close(alone.softmax([1.0, 3.0]), [0.11920292, 0.88079708])


@exercise("simulate_forward", uses=("flatten_one_hot", "softmax"))
class TestSimulateForward:
    @visible
    @hint("A layer: the flat image, of any size, times the weights, plus the biases, then the activation.")
    def test_one_layer_is_a_weighted_sum(self, student):
        """simulate_forward through one linear layer gives the weighted sums plus the biases."""
        elsewhere = student.shadow(x_train=np.zeros((4, 1, 1)), x_test=np.zeros((4, 1, 1)))
        images = np.array([[[1.0, 0.0], [0.5, 0.0]]])
        W = np.array([[1.0, 2.0, -1.0], [3.0, 1.0, 1.0], [-2.0, 4.0, 2.0], [1.0, 1.0, 1.0]])
        close(
            elsewhere.simulate_forward(images, [(W, np.array([0.5, -1.0, -0.75]), "linear")]),
            [[0.5, 3.0, -0.75]],
            rtol=1e-4,
            atol=1e-4,
            known=(
                ([[0.0, 4.0, 0.0]], "The biases are missing: each unit adds its own."),
                ([[0.5, -0.98431373, -0.75]], "The images were scaled once more: they are in 0 to 1 already."),
                ([[0.5, 3.0, -0.75], [0.5, 3.0, -0.75]], "One image, one row: flatten it as a whole."),
                ([[0.5, 3.0, 0.0]], "A bend crept in: linear means that the sum is the output as it is."),
                ([[3.0, 1.5, -1.25]], "The pixels were laid out down the columns: go row after row."),
                ([0.5, 3.0, -0.75], "Keep the batch axis: one image gives the shape (1, units)."),
                ([[0.75, 2.5, -1.125]], "The bias is added once, after the products of all inputs are summed up."),
                ([[1.5, 1.0, -1.75]], "Ink of one half counts by half: the decimals of the pixels are lost here."),
                (
                    [[0.07424457, 0.90448401, 0.02127143]],
                    "The last layer got softmax: use the activation that it names.",
                ),
                ([1], "This is the place of the largest output: all outputs are wanted."),
            ),
        )

    @visible
    @hint("Each image keeps a row of its own; what comes out of one layer goes into the next; the last bends too.")
    def test_two_layers_follow_each_other(self, student):
        """simulate_forward sends two images through a ReLU layer and a softmax layer."""
        images = np.array([[[1.0, 0.5], [0.0, 0.25]], [[0.0, 0.5], [1.0, 0.0]]])
        layers = [
            (np.array([[1.0, -2.0], [2.0, 2.0], [-1.0, 1.0], [0.0, -4.0]]), np.zeros(2), "relu"),
            (np.array([[1.0, 0.0, -1.0], [0.5, 1.0, 0.0]]), np.zeros(3), "softmax"),
        ]
        close(
            student.simulate_forward(images, layers),
            [[0.86681333, 0.11731043, 0.01587624], [0.24472847, 0.66524096, 0.09003057]],
            rtol=1e-4,
            atol=1e-4,
            known=(
                ([[2, 0, -2], [1, 2, 0]], "The last layer has an activation too: its sums are still bare."),
                ([[2, 0, 0], [1, 2, 0]], "Every layer got ReLU: each layer names its own activation."),
                ([[2, 0], [0, 2]], "This is what the first layer gives: the second is still to come."),
                (
                    [[0.90944301, 0.0452785, 0.0452785], [0.24472847, 0.66524096, 0.09003057]],
                    "The hidden layer has an activation too: ReLU cuts off its negative sums.",
                ),
                (
                    [[0.37638335, 0.05093795, 0.0068937], [0.1384637, 0.37638335, 0.05093795]],
                    "All images share one 1: each image has its own ten, or three, probabilities.",
                ),
                (
                    [[0.73105858, 0.11920292, 0.11920292], [0.26894142, 0.88079708, 0.88079708]],
                    "The shares add up to 1 down the columns: each image has its own three probabilities.",
                ),
                (
                    [[0.8676877, 0.11626033, 0.01605197], [0.24472847, 0.66524096, 0.09003057]],
                    "ReLU cuts negative sums off at 0: here a little of them leaks through.",
                ),
                ([0, 1], "These are the digits already: the probabilities are wanted."),
                ([[0.87, 0.12, 0.02], [0.24, 0.67, 0.09]], "Do not round inside the function."),
            ),
        )

    @visible
    @hint("A single image is a batch of one: its pixels make one row, and the result has two axes.")
    def test_one_image_gives_one_row(self, student):
        """simulate_forward of a single image gives the shape (1, units)."""
        layers = [(np.array([[1.0, 0.0], [2.0, 1.0], [0.0, -1.0], [1.0, 1.0]]), np.zeros(2), "linear")]
        close(
            student.simulate_forward(np.array([[1.0, 0.5], [0.25, 0.0]]), layers),
            [[2.0, 0.25]],
            rtol=1e-4,
            atol=1e-4,
            known=(
                ([2.0, 0.25], "Keep the batch axis: one image gives the shape (1, 2)."),
                ([[2.0, 0.25], [2.0, 0.25]], "One image, one row: flatten it as a whole."),
            ),
        )

    @pytest.mark.parametrize("name", list(ACTIVATIONS))
    @weight(2)
    @hint("Five names, five activations: each layer uses the one that it names.")
    def test_knows_the_activations(self, alone, rng, name):
        """simulate_forward knows the activations linear, relu, tanh, sigmoid and softmax."""
        images = rng.uniform(0, 1, (5, 3, 3))
        W = rng.normal(size=(9, 4))
        want = ACTIVATIONS[name](images.reshape(5, 9) @ W)
        got = alone.simulate_forward(images, [(W, np.zeros(4), name)])
        close(got, want, rtol=1e-4, atol=1e-4, hint=SENTENCES[name])

    @pytest.mark.parametrize(
        ("sizes", "names"),
        [
            ((6, 4), ("softmax",)),
            ((784, 10), ("linear",)),
            ((20, 7, 5), ("tanh", "sigmoid")),
            ((784, 50, 20, 10), ("relu", "relu", "softmax")),
        ],
        ids=["one", "one-large", "two", "three"],
    )
    @weight(3)
    @hint("One layer or three, 784 inputs or 6: each layer takes what the last one gave, adds its biases and bends.")
    def test_goes_through_any_network(self, alone, rng, sizes, names):
        """simulate_forward sends images through one, two or three layers of any size, as Keras does."""
        height = {6: 2, 784: 28, 20: 4}[sizes[0]]
        images = rng.uniform(0, 1, (4, height, sizes[0] // height))
        layers = network(rng, sizes, names)
        x = images.reshape(4, -1)
        want = pass_on(x, layers)
        bare = [*layers[:-1], (*layers[-1][:2], "linear")]
        without = [(W, 0 * b, name) for W, b, name in layers]
        straight = [*((W, b, "linear") for W, b, _ in layers[:-1]), layers[-1]]
        mistakes = (
            (pass_on(x, without), "The biases are missing: each unit adds its own."),
            (pass_on(x, bare), "The last layer has an activation too."),
            (pass_on(x, straight), "The hidden layers have an activation too: each is named in `layers`."),
            (pass_on(x / 255, layers), "The images are in 0 to 1 already: do not scale them again."),
            (pass_on(x, layers[:1]), "This is what the first layer gives: go on through the others."),
            (late_bias(x, layers), "The bias belongs to the sum: add it before the activation bends."),
        )
        known = [(wrong, said) for wrong, said in mistakes if not np.array_equal(wrong, want)]
        close(alone.simulate_forward(images, layers), want, rtol=1e-4, atol=1e-4, known=known)

    @hint("A single image goes through all layers too, as a batch of one.")
    def test_takes_a_single_image(self, alone, rng):
        """simulate_forward sends a single image through several layers."""
        image = rng.uniform(0, 1, (3, 4))
        layers = network(rng, (12, 6, 5), ("relu", "softmax"))
        close(alone.simulate_forward(image, layers), pass_on(image.reshape(1, 12), layers), rtol=1e-4, atol=1e-4)

    @requires("test_goes_through_any_network")
    @hint("The weights, biases and images belong to the caller: work on copies.")
    def test_leaves_its_inputs_alone(self, alone, rng):
        """simulate_forward does not change the images, the weights or the biases."""
        alone.simulate_forward(rng.uniform(0, 1, (2, 3, 4)), network(rng, (12, 6, 5), ("relu", "linear")))
        unchanged(alone.last, hint="")


@exercise("count_params")
class TestCountParams:
    @visible
    @hint("Parameters are connections, and one bias for each unit; four entries in the list make three layers.")
    def test_counts_the_network_of_the_notebook(self, student):
        """count_params([784, 50, 20, 10]) is 40480."""
        close(
            student.shadow(sizes=np.nan).count_params([784, 50, 20, 10]),
            40480,
            rtol=0,
            atol=0,
            known=(
                (80, "These are the units: count the connections between them, and the biases."),
                (864, "These are inputs and units: count the connections between them, and the biases."),
                (40400, "The biases are missing: each unit has one of its own."),
                (39250, "This is the first layer: the others have parameters too."),
                (210, "This is the last layer: the others have parameters too."),
                (41264, "The inputs have no bias: only the units of the layers do."),
                (40403, "There is a bias for each unit, and not only one for each layer."),
                (41254, "A bias belongs to each unit of a layer, and not to each of its inputs."),
                (7840000, "Neighbours in the list are connected, and not all layers with all: add up the layers."),
                (40470, "The last layer lacks its biases: its units have one each, as all others do."),
                (40270, "The last layer is missing: a list of four entries describes three layers."),
                ([39250, 1020, 210], "These are the parameters of each layer: add them up."),
                (1230, "The first layer is missing: its units are connected with the inputs."),
            ),
        )

    @visible
    @hint("Two entries are one layer: a weight for each pair, and a bias for each unit.")
    def test_counts_a_single_layer(self, student):
        """count_params([784, 10]) is 7850."""
        close(
            student.count_params([784, 10]),
            7850,
            rtol=0,
            atol=0,
            known=(
                (7840, "The biases are missing: each of the ten units has one."),
                (10, "These are the units: count the connections between them, and the biases."),
                (8624, "A bias belongs to each of the ten units, and not to each of the inputs."),
                (7841, "There is a bias for each of the ten units."),
                (0, "Two entries are a layer already: the first number is the inputs, the second the units."),
            ),
        )

    @pytest.mark.parametrize("entries", [2, 3, 4, 6])
    @weight(2)
    @hint("Go through the pairs of neighbours in the list, however many there are.")
    def test_counts_any_network(self, student, rng, entries):
        """count_params counts weights and biases of networks with any number of layers."""
        sizes = rng.permutation(np.arange(3, 40))[:entries].tolist()
        got = student.shadow(sizes=np.nan).count_params(list(sizes))
        same(numbers(got), sum((n + 1) * m for n, m in itertools.pairwise(sizes)))

    @hint("Twenty entries, several of equal size, or layers of a single unit: all are counted alike, place by place.")
    def test_counts_many_and_tiny_layers(self, student, rng):
        """count_params counts twenty layers, layers of equal size, and layers of a single unit."""
        same(numbers(student.count_params([6, 6, 6])), 84)
        sizes = rng.integers(2, 12, 20).tolist()
        same(numbers(student.count_params(list(sizes))), sum((n + 1) * m for n, m in itertools.pairwise(sizes)))
        same(numbers(student.count_params([1, 1])), 2)
        sizes = [300, 1, 7]
        student.count_params(sizes)
        unchanged(student.last, hint="The list belongs to the caller: go through it without changing it.")
