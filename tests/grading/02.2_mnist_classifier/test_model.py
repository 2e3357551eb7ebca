"""build_model: what accuracy cannot see. Layers and their activations, fresh weights, outputs that fit the loss.

Log-probabilities differ by what the scores differ by, and a network without a bend gives scores that are
affine in the pixels. So their differences at the middle of two images tell whether there is a bend.
"""

from __future__ import annotations

import numpy as np
import pytest
from scipy.special import expit, softmax

from autograder.expect import LearnerError, NotReached, check_true, fail, numbers, show_with_type
from autograder.proxy import Handle
from autograder.suite import exercise, hint, requires, visible, weight

HIDDEN = {
    "relu": lambda z: np.maximum(z, 0),
    "tanh": np.tanh,
    "sigmoid": expit,
    "linear": lambda z: z,
    "softmax": lambda z: softmax(z, axis=1),
    "elu": lambda z: np.where(z > 0, z, np.expm1(np.minimum(z, 0))),
    "sin": np.sin,
}
SAME_ANSWER = "Every image gets the same answer: do the weights start from random numbers?"

NO_BIAS = "A unit has a bias besides its weights: without it, a blank image says nothing to any unit."


def built(student, **settings):
    """A model of the learner's."""
    model = student.build_model(**settings)
    if not isinstance(model, Handle):
        fail("a Keras model", f"got {show_with_type(model)}")
    return model


def outputs(model, images):
    """What a model gives for images: one row for each."""
    got = numbers(model(images.astype(np.float32), training=False))
    if got.ndim != 2 or len(got) != len(images):
        fail("one row of outputs for each image", f"got an array of shape {got.shape}")
    return got.astype(float)


def are_probabilities(out):
    """Whether the rows are not negative and have the sum 1."""
    return bool(out.min() >= 0 and np.allclose(out.sum(axis=1), 1, atol=1e-4))


def scores(out):
    """The scores behind outputs, up to a shift of each row, which is taken out."""
    if are_probabilities(out):
        raw = np.log(np.maximum(out, 1e-30))
    elif out.min() > 0 and out.max() < 1:  # each squeezed on its own, by a sigmoid
        raw = np.log(out / (1 - out))
    else:
        raw = out
    return raw - raw.mean(axis=1, keepdims=True)


def is_softmax_of_softmax(out):
    """Whether the scores behind probabilities are probabilities themselves."""
    return are_probabilities(out) and are_probabilities(scores(out) + 1 / out.shape[1])


def bend(model, rng):
    """How far the scores at the middle of two images lie from the middle of their scores; 0 for an affine network."""
    a, b = (rng.integers(0, 2, (40, 28, 28)) * 1.0 for _ in range(2))
    at_a, at_b, between = (scores(outputs(model, images)) for images in (a, b, (a + b) / 2))
    spread = float(np.abs(at_a - at_b).max())
    check_true(spread > 1e-4, "outputs that depend on the image", "they do not", SAME_ANSWER)
    return float(np.abs(between - (at_a + at_b) / 2).max()) / spread


def takes_scores(model):
    """Whether the loss that a model was compiled with takes scores, as far as it can be asked."""
    try:
        loss = model.loss
        if isinstance(loss, str):
            return "crossentropy" not in loss
        return loss.get_config().get("from_logits", True) if isinstance(loss, Handle) else True
    except LearnerError:  # compiled with a plain function, or not at all
        return True


def weights_of(model, *hidden):
    """Weights and biases of dense layers of the sizes 784, *hidden; the last layer's may be of any size.

    Found by their shapes, in whatever order the model keeps them.
    """
    arrays = [numbers(array) for array in model.get_weights()]
    left, layers, size = [a for a in arrays if a.ndim == 2], [], 784
    for units in (*hidden, None):
        found = [a for a in left if a.shape[0] == size and units in (a.shape[1], None)]
        check_true(
            found,
            f"a layer with {size} inputs" + (f" and {units} units" if units else ""),
            f"the model has {', '.join(str(a.shape) for a in left) or 'no weights'}",
            "One dense layer for each number in `hidden`, in that order, and then the last one.",
        )
        kernel = found[0]
        left = [a for a in left if a is not kernel]
        size = kernel.shape[1]
        bias = next((a for a in arrays if a.shape == (size,)), None)
        check_true(bias is not None, f"a bias for each of {size} units", "there is none", NO_BIAS)
        layers.append((kernel, bias))
    check_true(
        not left,
        f"{len(hidden) + 1} dense layers",
        f"there are {len(left)} more",
        "One dense layer for each number in `hidden`, and no other but the last.",
    )
    return layers


def by_hand(images, layers, name):
    """Scores of images after layers with this hidden activation, shifts taken out as in `scores`."""
    x = images.reshape(len(images), -1)
    for W, b in layers[:-1]:
        x = HIDDEN[name](x @ W + b)
    W, b = layers[-1]
    z = x @ W + b
    return z - z.mean(axis=1, keepdims=True)


def agree(got, want):
    """Whether two sets of scores are the same, within what Keras's arithmetic leaves."""
    return got.shape == want.shape and np.allclose(got, want, rtol=1e-3, atol=1e-4)


def check_activation(model, rng, hidden, name):
    """Check that the hidden layers have this activation, and that only a softmax or nothing follows."""
    images = rng.uniform(0, 1, (12, 28, 28))
    got, layers = scores(outputs(model, images)), weights_of(model, *hidden)
    check_true(np.ptp(got) > 1e-4, "outputs that depend on the image", "they do not", SAME_ANSWER)
    if agree(got, by_hand(images, layers, name)):
        return
    for other in HIDDEN:
        if agree(got, by_hand(images, layers, other)):
            said = {
                "linear": "The hidden layers have no activation: layers of sums alone are one sum.",
                "softmax": "Softmax belongs at the end only: in a hidden layer its units share a total of 1.",
            }
            fail(f"hidden layers with {name}", f"they have {other}", said.get(other, ""))
    if agree(got, by_hand(images / 255, layers, name)):
        fail("images used as they are", "they are scaled", "No scaling inside: the images are in 0 to 1 already.")
    fail(f"a softmax after hidden layers with {name}", "the outputs are others")


@exercise("build_model")
class TestBuildModel:
    @visible
    @weight(2)
    @hint("Images in, ten numbers out for each: one unit for each digit from 0 to 9.")
    def test_gives_ten_numbers(self, student):
        """build_model returns a Keras model that gives ten numbers for each image."""
        model = student.shadow(model=np.nan).build_model()
        check_true(
            hasattr(model, "get_weights"),
            expected="a Keras model",
            received=f"got {show_with_type(model)}",
        )
        try:
            got = numbers(model(np.zeros((3, 28, 28), dtype=np.float32), training=False))
        except LearnerError as error:
            if "nvalid input shape" in error.problem.message:
                error.hint = "Images come in as they are, 28 x 28: it is the model that flattens them."
            raise
        check_true(
            got.shape == (3, 10),
            expected="an output of shape (3, 10) for three images",
            received=f"the output has the shape {got.shape}",
            hint="The rows of an image go through the dense layers one by one: lay it out as one row first."
            if got.ndim == 3
            else "One unit for each digit: there are ten of them, from 0 to 9.",
        )

    @visible
    @requires("test_gives_ten_numbers")
    @hint("The last layer shares 1 among the digits: ten probabilities, none of them negative.")
    def test_gives_probabilities(self, student):
        """The ten numbers are probabilities with the sum 1 (or scores, for a loss that is told so)."""
        model = student.build_model()
        check_true(
            hasattr(model, "get_weights"),
            expected="a Keras model",
            received=f"got {show_with_type(model)}",
        )
        images = np.linspace(-1, 1, 16 * 784).reshape(16, 28, 28).astype(np.float32)
        images = np.abs(np.sin(40 * images * images))
        got = numbers(model(images, training=False))
        sums = got.sum(axis=1)
        check_true(
            got.min() < 0 or np.abs(got.sum(axis=0) - 1).max() > 0.001,
            expected="probabilities with the sum 1 in each row",
            received=f"the rows have the sums {[round(float(one), 3) for one in sums[:3]]} …, and the columns 1 each",
            hint="Softmax shares 1 among the ten digits of an image, and not among the images.",
        )
        check_true(
            got.min() < 0 or np.abs(sums - 1).max() < 0.001,
            expected="probabilities with the sum 1",
            received=f"the first sums are {[round(float(one), 3) for one in sums[:3]]}",
            hint="Bare of its negative half, a score says nothing: ReLU has no place in the last layer."
            if got.min() == 0
            else "Each output is squeezed on its own: let all ten share one total of 1.",
        )

    @weight(2)
    @requires("test_gives_probabilities")
    @hint("Scores without softmax need a loss that is told so, or training goes nowhere.")
    def test_outputs_fit_the_loss(self, alone, digits):
        """The outputs are what the loss expects: probabilities, or scores where the loss is told so."""
        model = built(alone)
        x, y = digits.x[:320], digits.y[:320]
        if are_probabilities(outputs(model, x)):
            return
        trained = False
        try:
            alone.train_model(model, x, y, epochs=15)
            trained = True
        except NotReached:
            pass
        except LearnerError as error:
            if not error.is_stub:
                raise
        check_true(takes_scores(model), "a loss that is told of scores", "it expects probabilities")
        if not trained:
            return
        right = np.mean(outputs(model, x).argmax(axis=1) == y)
        check_true(right > 0.5, "a model that learns a few images", "it does not")

    @pytest.mark.parametrize("hidden", [(50, 20), (128,), (), (30, 12, 17)], ids=["default", "one", "none", "three"])
    @weight(2)
    @hint("One dense layer for each number in `hidden`, in that order; none where it is empty; then the last one.")
    def test_has_the_layers_asked_for(self, alone, hidden):
        """The model has one layer for each number in `hidden`, none for (), and the last layer."""
        model = built(alone, **({} if hidden == (50, 20) else {"hidden": hidden}))
        outputs(model, np.zeros((1, 28, 28)))
        weights_of(model, *hidden)

    @hint("Layers of weighted sums alone are one weighted sum: it takes an activation to bend it.")
    def test_bends_where_it_has_hidden_layers(self, alone, rng):
        """With hidden layers the network is not linear, and without them it is."""
        check_true(bend(built(alone), rng) > 2e-3, "a network that bends", "it is linear")
        without = built(alone, hidden=())
        check_true(
            bend(without, rng) < 5e-4,
            "a linear network for hidden=()",
            "it bends",
            "Softmax comes once, at the end: a second one takes shares of shares, which are nearly equal."
            if is_softmax_of_softmax(outputs(without, rng.uniform(0, 1, (40, 28, 28))))
            else "Without hidden layers, the scores are plain weighted sums of the pixels.",
        )

    @pytest.mark.parametrize("name", ["relu", "tanh", "sigmoid", "elu"])
    @weight(2)
    @hint("Each hidden layer gets the activation that was asked for, ReLU unless said, and no other layer does.")
    def test_uses_the_activation_asked_for(self, alone, rng, name):
        """Each hidden layer has the activation that is asked for, and ReLU where none is."""
        asked = {} if name == "relu" else {"activation": name}
        check_activation(built(alone, hidden=(40, 25), **asked), rng, (40, 25), name)

    @requires("test_uses_the_activation_asked_for")
    @hint("The activation goes on to Keras as it is: it may also be a function.")
    def test_takes_a_function_as_activation(self, alone, rng):
        """The activation may be a function."""
        if not alone.has("tf"):
            return
        sine = alone["tf"].sin
        check_activation(built(alone, hidden=(40,), activation=sine), rng, (40,), "sin")

    @requires("test_gives_ten_numbers")
    @hint("Each call builds a model of its own: what happens to one must not happen to the next.")
    def test_builds_a_new_model_each_time(self, alone, rng):
        """Each call returns a new model: what happens to one does not happen to the next."""
        image = np.zeros((1, 28, 28))
        first = built(alone)
        outputs(first, image)
        first.set_weights([np.ones_like(numbers(array)) for array in first.get_weights()])
        second = built(alone)
        outputs(second, image)
        shared = all(bool(np.all(numbers(array) == 1)) for array in second.get_weights())
        check_true(not shared, "a model with weights of its own", "it has those of the first")

    @weight(0)
    @hint("Two calls start from the same numbers: a fixed seed inside takes the chance out of a second try.")
    def test_starts_anew_each_time(self, alone, rng):
        """Two models start from different random weights (this informs and earns nothing)."""
        images = rng.uniform(0, 1, (2, 28, 28))
        first, second = outputs(built(alone), images), outputs(built(alone), images)
        check_true(not np.array_equal(first, second), "different weights", "they are the same")

    @requires("test_gives_ten_numbers")
    @hint("Random weights to start with: from zeros every image gets the same answer, and a trained model is not new.")
    def test_starts_random_and_untrained(self, student, digits):
        """A new model starts from random weights: it can tell images apart, but knows no digits."""
        x, y = digits.x_held_out, digits.y_held_out
        out = outputs(built(student), x)
        for axis, what in ((0, "images"), (1, "digits")):
            check_true(
                np.ptp(out, axis=axis).max() > 1e-4,
                f"outputs that differ between {what}",
                "they are all the same",
                "Weights that are all alike make all answers alike: start from random ones.",
            )
        right = np.mean(out.argmax(axis=1) == y)
        check_true(
            right < 0.45,
            "a model that knows nothing yet",
            "it reads digits already",
            "It was trained in advance: a new model knows nothing yet.",
        )
