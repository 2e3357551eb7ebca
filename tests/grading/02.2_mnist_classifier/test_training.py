"""train_model: judged by what the trained network reads. All ten points are accuracy on digits nobody has seen.

The private labels stay in this process. A network whose layers are plain is worked out here, from its
weights; another is asked for its outputs, after training, with the images in shuffled order.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from scipy.special import expit, softmax

from autograder.expect import (
    CallStopped,
    LearnerError,
    Mismatch,
    NotReached,
    check_true,
    fail,
    numbers,
    show_with_type,
)
from autograder.proxy import Handle
from autograder.suite import exercise, hint, visible, weight

PRIVATE = Path(__file__).parent / "data" / "mnist_private.npz"
EPOCHS = 5
TOP, MIDDLE, LOWEST = 0.93, 0.90, 0.85  # as in course.yml; they decide only what is tried again, and what is explained
STUCK = 0.95  # where more of its answers are the same, a network has stopped to learn
IGNORES_EPOCHS = 0.6  # earns at most this: one epoch instead of five comes to 0.92 to 0.94, by luck
ACTIVATIONS = {
    "linear": lambda z: z,
    "relu": lambda z: np.maximum(z, 0),
    "tanh": np.tanh,
    "sigmoid": expit,
    "softmax": lambda z: softmax(z, axis=1),
}
NOT_COMPILED = "A model has to be told how it learns, before it learns: neither of your functions does that."
NOT_AT_WORK_AFTER_TRAINING = ("InputLayer", "Dropout")


@pytest.fixture(scope="session")
def private():
    """The private digits: images in [0, 1], float32, and labels."""
    with np.load(PRIVATE) as arrays:
        return arrays["x"].astype(np.float32) / 255, arrays["y"].astype(int)


# --- what a network says ---------------------------------------------------------------------------------


def outputs(model, images):
    """What a model gives for images (n, 28, 28): an array (n, 10)."""
    got = np.concatenate([_asked(model, images[start : start + 1000]) for start in range(0, len(images), 1000)])
    if got.shape != (len(images), 10):
        fail(
            "ten outputs for each image", f"got an array of shape {got.shape}", "One output for each of the ten digits."
        )
    return got


def _asked(model, images):
    got = numbers(model(images, training=False))
    return got.astype(float) if got.ndim == 2 else got.reshape(len(images), -1).astype(float)


def worked_out(model, images):
    """The same from the weights of a plain stack of Keras's own layers; None where the model is another."""
    try:
        described = json.loads(model.to_json())
        weights = [numbers(array).astype(float) for array in model.get_weights()]
        return _worked_out(described, weights, images.astype(float))
    except (LearnerError, Mismatch, TypeError, ValueError, KeyError, IndexError, AttributeError):
        return None


def _worked_out(described, weights, x):
    if (described["module"], described["class_name"]) != ("keras", "Sequential"):
        return None
    for layer in described["config"]["layers"]:
        if layer["module"] != "keras.layers":
            return None
        kind, settings = layer["class_name"], layer["config"]
        if kind == "Flatten":
            x = x.reshape(len(x), -1)
        elif kind == "Dense" and settings["use_bias"] is True:
            x = ACTIVATIONS[settings["activation"]](x @ weights[0] + weights[1])
            weights = weights[2:]
        elif kind not in NOT_AT_WORK_AFTER_TRAINING:
            return None
    return x if not weights and x.shape == (len(x), 10) else None


# --- how well it was trained -------------------------------------------------------------------------------


@dataclass(frozen=True)
class Reading:
    """How a trained network reads the private digits. commonest: the share of its commonest answer."""

    accuracy: float
    commonest: float
    moved: bool


def read(alone, model, digits, private):
    """Train a model on the public digits, and let it read the private ones."""
    x, y = private
    probe = digits.x[:50]
    before = outputs(model, probe)
    try:
        alone.train_model(model, digits.x, digits.y, epochs=EPOCHS)
    except LearnerError as error:
        if "compile()" in error.problem.message:
            error.hint = NOT_COMPILED
        raise
    moved = not np.allclose(before, outputs(model, probe), rtol=0, atol=1e-6)
    order = np.random.default_rng(0).permutation(len(y))
    said = worked_out(model, x[order])
    if said is None:
        said = outputs(model, x[order])
    answers = said.argmax(axis=1)
    accuracy = float(np.mean((answers == y[order]) & np.isfinite(said).all(axis=1)))
    return Reading(accuracy, share_of_commonest(answers), moved)


def share_of_commonest(answers):
    """Which part of some answers, digits, are the commonest of them."""
    return float(np.bincount(answers, minlength=10).max() / len(answers))


def read_with_own(alone, digits, private):
    """The reading of the learner's own model; None where it cannot be built or trained.

    A model that nobody compiles is for train_model to answer for: the suite's would hide it.
    """
    try:
        model = alone.build_model()
        return read(alone, model, digits, private) if isinstance(model, Handle) else None
    except LearnerError as error:
        if error.hint == NOT_COMPILED:
            raise
    except (NotReached, CallStopped, Mismatch):
        pass
    return None


def has_build_model(alone):
    """Whether the learner has written a build_model, be it right or wrong."""
    try:
        alone.build_model()
    except NotReached:
        return False
    except LearnerError as error:
        return not error.is_stub
    except CallStopped:
        pass
    return True


def of_the_suite(networks, compiled=True):
    """A softmax model with one hidden layer of 64 units, random and always the same."""
    rng = np.random.default_rng(2)
    first = rng.uniform(-1, 1, (784, 64)) * np.sqrt(6 / 848)
    last = rng.uniform(-1, 1, (64, 10)) * np.sqrt(6 / 74)
    layers = (first, np.zeros(64), "relu"), (last, np.zeros(10), "softmax")
    return networks.dense(*layers, compiled=networks.for_training if compiled else None)


def has_no_bend(alone):
    """Whether the learner's own networks are linear: without hidden layers, or without activations in them."""
    rng = np.random.default_rng(1)
    a, b = (rng.integers(0, 2, (40, 28, 28)).astype(np.float32) for _ in range(2))
    model = alone.build_model()
    said = [outputs(model, images) for images in (a, b, (a + b) / 2)]
    if all(np.allclose(rows.sum(axis=1), 1, atol=1e-4) and rows.min() > 0 for rows in said):
        said = [np.log(rows) for rows in said]
    at_a, at_b, between = (rows - rows.mean(axis=1, keepdims=True) for rows in said)
    return bool(np.abs(between - (at_a + at_b) / 2).max() < 1e-3 * np.abs(at_a - at_b).max())


def explain(reading):
    """Fail with the idea that a network without any credit is about."""
    if not reading.moved:
        fail("a trained model", "its outputs are as before", "Train the model you were handed, and not a new one.")
    if reading.commonest > STUCK:
        fail(
            "different answers",
            "there is only one",
            "Every image gets the same answer: too long a step, or too large an input, throws the weights past their "
            "goal, and they do not come back.",
        )
    if reading.accuracy < 0.25:
        fail(
            "a network that reads",
            "it guesses",
            "It only guesses: each image has to keep its own label, and the loss has to fit the outputs.",
        )
    fail(
        "a network that reads most digits",
        "it reads some",
        "It has learned too little: the images are in 0 to 1 already, and every epoch goes through all of them.",
    )


# --- a few images -----------------------------------------------------------------------------------------


def loss(model, x, y):
    """Mean cross-entropy of a model's probabilities."""
    return -float(np.mean(np.log(np.maximum(outputs(model, x)[np.arange(len(y)), y], 1e-12))))


@dataclass(frozen=True)
class FewImages:
    """What six epochs on a few images, and one, come to.

    start, once, often: loss before, after one epoch and after six.  right: the fraction read rightly after the six.
    commonest: the share of its commonest answer then.
    reported: the accuracy that the training of six epochs reports, or None.  returned: what it gave back, in words.
    """

    start: float
    once: float
    often: float
    right: float
    commonest: float
    reported: float | None
    returned: str

    @property
    def ignores_epochs(self):
        """Whether six epochs teach no more than one does."""
        learned = min(self.once, self.often) < 0.8 * self.start  # else it is something other than epochs that is wrong
        gain = self.start - self.once
        return learned and not (self.often < 0.7 * self.once or self.start - self.often > 1.5 * gain > 0)


def on_few_images(alone, networks, digits):
    """Train networks of the suite on a few images."""
    x, y = digits.x[:256], digits.y[:256]
    left = []
    for epochs in (1, 6):
        model = of_the_suite(networks)
        start = loss(model, x, y)
        history = alone.train_model(model, x, y, epochs=epochs)
        left.append(loss(model, x, y))
    said = outputs(model, x).argmax(axis=1)
    right, commonest = float(np.mean(said == y)), share_of_commonest(said)
    return FewImages(start, *left, right, commonest, reported_accuracy(history), show_with_type(history))


def reported_accuracy(history):
    """The accuracy after the last epoch that a training reports; None where there is none."""
    try:
        record = history.history if isinstance(history, Handle) else history
        return float(numbers(record["accuracy"])[-1])
    except (LearnerError, Mismatch, TypeError, KeyError, IndexError):
        return None


def why_it_guesses(alone, networks):
    """The hint for a training that teaches nothing about a few images, from two kinds that are easy to tell apart.

    "" where each kind is answered with one of the two labels: then they have been mixed up.
    """
    images = np.zeros((256, 28, 28), np.float32)
    images[:128, :14], images[128:, 14:] = 1, 1
    model = of_the_suite(networks)
    alone.train_model(model, images, np.repeat([3, 7], 128), epochs=6)
    first, second = np.split(outputs(model, images).argmax(axis=1), 2)
    if np.all(first == 3) and not np.any(second == 7):
        return "Each epoch goes through all images, and not only through the first of them."
    if not np.all(np.isin(first, (3, 7))) and not np.all(np.isin(second, (3, 7))):
        return "The loss has to fit what it compares: ten outputs on one side, and the name of a digit on the other."
    return ""


@pytest.fixture
def few_images(alone, networks, digits, notes):
    """few_images() is what training on a few images comes to; found out once for all tests."""
    return lambda: notes.find("few images", lambda: on_few_images(alone, networks, digits))


@exercise("train_model", uses=("flatten_one_hot",))
class TestTrainModel:
    @visible
    @weight(0)
    @hint("Keras's training gives a history back: return it, with the accuracy in it.")
    def test_returns_the_history(self, student):
        """train_model returns the history of the training, with the accuracy of each epoch."""
        images = np.zeros((60, 28, 28), dtype=np.float32)
        labels = np.arange(60) % 10
        images[np.arange(60), 2 * labels, :] = 1.0
        if student.has("build_model"):
            model = student.build_model()
            check_true(
                hasattr(model, "get_weights"),
                expected="a Keras model from build_model",
                received=f"got {show_with_type(model)}",
            )
        else:
            config = (
                '{"module": "keras", "class_name": "Sequential", "registered_name": null, "config": {"name": "known", '
                '"layers": [{"module": "keras.layers", "class_name": "InputLayer", "registered_name": null, '
                '"config": {"batch_shape": [null, 28, 28]}}, {"module": "keras.layers", "class_name": "Flatten", '
                '"registered_name": null, "config": {}}, {"module": "keras.layers", "class_name": "Dense", '
                '"registered_name": null, "config": {"units": 10, "activation": "softmax"}}]}}'
            )
            model = student.keras_model(config, [np.sin(np.arange(7840)).reshape(784, 10) / 20, np.zeros(10)])
        blank = student.shadow(x_train=np.zeros((20, 28, 28)), y_train=np.zeros(20, int))
        try:
            history = blank.train_model(model, images, labels, epochs=3)
        except LearnerError as error:
            if "compile()" in error.problem.message:
                error.hint = (
                    "A model has to be told how it learns, before it learns: neither of your functions does that."
                )
            elif "nvalid input shape" in error.problem.message:
                error.hint = "The model takes the images as they are, 28 x 28: it flattens them itself."
            elif "target" in error.problem.message and "output" in error.problem.message:
                error.hint = (
                    "The loss has to fit the labels: one kind of cross-entropy takes whole numbers, and another takes "
                    "one-hot rows."
                )
            raise
        check_true(
            history is not None,
            expected="the history that Keras's training gives back",
            received="got None (is there a `return`?)",
        )
        record = history if isinstance(history, dict) else history.history
        check_true(
            isinstance(record, dict) and "accuracy" in record,
            expected="a history with the key 'accuracy'",
            received=f"it has {', '.join(map(str, record)) if isinstance(record, dict) else show_with_type(record)}",
            hint="Keras reports the accuracy where it is asked to, when the model is compiled.",
        )
        if len(record["accuracy"]) == 1 and not isinstance(history, dict):
            check_true(
                int(numbers(model.optimizer.iterations)) > history.params["steps"],
                expected="a training that goes through the images 3 times",
                received="it goes through them once",
                hint="Name the arguments: the third place in Keras's training is not the number of epochs.",
            )

    @visible
    @weight(0)
    @hint("Train the model that was handed over, with these images and labels.")
    def test_trains_the_model_it_is_given(self, student):
        """train_model trains the model that it is given: afterwards its outputs are others."""
        images = np.zeros((60, 28, 28), dtype=np.float32)
        labels = np.arange(60) % 10
        images[np.arange(60), 2 * labels, :] = 1.0
        if student.has("build_model"):
            model = student.build_model()
            check_true(
                hasattr(model, "get_weights"),
                expected="a Keras model from build_model",
                received=f"got {show_with_type(model)}",
            )
        else:
            config = (
                '{"module": "keras", "class_name": "Sequential", "registered_name": null, "config": {"name": "known", '
                '"layers": [{"module": "keras.layers", "class_name": "InputLayer", "registered_name": null, '
                '"config": {"batch_shape": [null, 28, 28]}}, {"module": "keras.layers", "class_name": "Flatten", '
                '"registered_name": null, "config": {}}, {"module": "keras.layers", "class_name": "Dense", '
                '"registered_name": null, "config": {"units": 10, "activation": "softmax"}}]}}'
            )
            model = student.keras_model(config, [np.sin(np.arange(7840)).reshape(784, 10) / 20, np.zeros(10)])
        before = numbers(model(images, training=False))
        history = student.train_model(model, images, labels, epochs=2)
        after = numbers(model(images, training=False))
        if np.allclose(before, after, rtol=0, atol=1e-6):
            fail(
                expected="a model that train_model has changed",
                received="the outputs of the model are the same as before",
                hint="Train the model you were handed, and not a new one.",
                value=history,
            )

    @weight(0)
    @hint("The number of epochs is the argument: the third place in Keras's training is the size of a batch.")
    def test_trains_for_the_epochs_asked_for(self, few_images):
        """train_model walks through the images as often as `epochs` says: more epochs teach more."""
        ignored = few_images().ignores_epochs
        check_true(not ignored, "more learned in six epochs than in one", "it makes no difference")

    @weight(0)
    @hint("Scaling lives outside the model and its training: the images are in 0 to 1 already.")
    def test_takes_the_images_as_they_are(self, alone, networks):
        """train_model hands the images that it is given to the model, as they are, without scaling them again."""
        images = np.full((64, 28, 28), 0.5, np.float32)
        elsewhere = alone.shadow(x_train=np.full((64, 28, 28), 255, np.uint8), y_train=np.arange(64) % 10)
        steady = {"momentum": 0.0, "scale": False, "center": False}
        layers = [("Flatten", {}), ("BatchNormalization", steady), ("Dense", {"units": 10, "activation": "softmax"})]
        start = [np.zeros(784), np.ones(784), np.zeros((784, 10)), np.zeros(10)]
        model = networks.model(layers, [part.astype(np.float32) for part in start])
        elsewhere.train_model(model, images, np.arange(64) % 10, epochs=1)
        means = [numbers(array).mean() for array in model.get_weights() if np.shape(array) == (784,)]
        check_true(
            not (np.isclose(means[0], 1, rtol=0.01) or np.isclose(means[0], 255, rtol=0.01)),
            "the images that were handed over",
            "others were used",
            "The images and labels to train on are the arguments, and not data of another cell.",
        )
        check_true(0.4 < means[0] < 0.6 or means[0] == 0, "images as they were handed over", "they were scaled")

    @weight(0)
    @hint("Each image keeps its own label: shuffle both alike, or leave the shuffling to Keras.")
    def test_keeps_images_and_labels_together(self, alone, networks, few_images):
        """train_model learns a few images by heart, each with its own label, and reports how many it knows."""
        few = few_images()
        check_true(
            few.reported is not None,
            "a history with the accuracy in it",
            f"got {few.returned}",
            "Ask Keras to report the accuracy, and return the history that its training gives back.",
        )
        if few.commonest > STUCK:
            return  # of which the last test knows more to say
        why = "" if few.right > max(0.3, few.reported - 0.1) else why_it_guesses(alone, networks)
        check_true(few.right > 0.3 and not why, "images that are learned with their labels", "it guesses", why)
        check_true(
            few.reported < few.right + 0.1,
            "the accuracy that can be counted",
            "it is smaller than reported",
            "Count right digits: ten yes-or-no answers for each image are mostly right without any skill.",
        )

    @weight(1)
    @hint(
        "It learns, but less than it could: does the network have hidden layers with an activation, and does "
        "training go through all images once for each of its epochs?"
    )
    def test_reads_digits_that_nobody_has_seen(self, alone, networks, digits, private, band, few_images):
        """After 20,000 images and 5 epochs the network reads new digits: 0.93 of them for all points."""
        ignored = few_images().ignores_epochs
        enough = MIDDLE if ignored else TOP
        best = read_with_own(alone, digits, private)
        if best is None or (best.accuracy < enough and not (best.accuracy >= LOWEST and has_no_bend(alone))):
            # without a build_model, nobody but train_model can have compiled the model
            other = of_the_suite(networks, compiled=has_build_model(alone))
            second = read(alone, other, digits, private)
            best = second if best is None or second.accuracy > best.accuracy else best
        if band("mnist_accuracy", best.accuracy, at_most=IGNORES_EPOCHS if ignored else 1) == 0:
            explain(best)
