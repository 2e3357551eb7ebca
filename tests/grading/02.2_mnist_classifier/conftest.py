"""What several tests of this suite share: public digits, and real Keras models whose answers are known."""

from __future__ import annotations

import functools
import json
from pathlib import Path

import numpy as np
import pytest

HERE = Path(__file__).parent
COURSE = HERE.parents[2]
TRAINING, HELD_OUT = slice(0, 20_000), slice(50_000, 50_500)
COMPILED = {
    "optimizer": "adam",
    "loss": "sparse_categorical_crossentropy",
    "metrics": ["accuracy"],
}
STEP_BY_STEP = {**COMPILED, "run_eagerly": True}
"""For models that see a few images only: to make a graph for them takes Keras a second, and the images a moment."""


class Digits:
    """Public digits as training wants them: images (n, 28, 28) in [0, 1], float32, and labels (n,), int."""

    def __init__(self, file: Path) -> None:
        with np.load(file) as arrays:
            x, y = arrays["x_train"], arrays["y_train"].astype(int)
        self.x, self.y = x[TRAINING].astype(np.float32) / 255, y[TRAINING]
        self.x_held_out, self.y_held_out = x[HELD_OUT].astype(np.float32) / 255, y[HELD_OUT]


class Networks:
    """Builds real Keras models on the student's side, from weights that the suite chooses.

    compiled: how; `for_training` where it is to be trained for long, and None for a model that is not compiled.
    """

    for_training = COMPILED

    def __init__(self, student) -> None:
        self._student = student

    def dense(self, *layers, compiled=STEP_BY_STEP):
        """A model of dense layers, each given as (W, b, activation)."""
        kinds = [("Dense", {"units": len(b), "activation": name}) for _, b, name in layers]
        weights = [part.astype(np.float32) for W, b, _ in layers for part in (W, b)]
        return self.model([("Flatten", {}), *kinds], weights, compiled)

    def model(self, layers, weights, compiled=STEP_BY_STEP):
        """A model of any Keras layers, each given as (class name, settings)."""
        first = ("InputLayer", {"batch_shape": [None, 28, 28]})
        described = [
            {
                "module": "keras.layers",
                "class_name": kind,
                "config": settings,
                "registered_name": None,
            }
            for kind, settings in (first, *layers)
        ]
        config = {
            "module": "keras",
            "class_name": "Sequential",
            "config": {"name": "a_model", "layers": described},
            "registered_name": None,
            **({"compile_config": compiled} if compiled else {}),
        }
        return self._student.keras_model(json.dumps(config), weights)

    def reader(self, activation="softmax", turn=0, adapts=False):
        """A model that reads `marked` images, and betrays how they were prepared.

        Ink on pixel d of the first row is digit d. Where the ink is 1.0 the answer is d; where it is
        255 (not normalised) it is d + 1; where it is 1/255 (normalised twice) it is d + 2. To each of them
        `turn` is added, modulo 10. One that adapts keeps an average of the images that it sees in training.
        """
        eye = np.eye(10)
        look = np.zeros((784, 30))
        look[:10] = np.hstack([eye, eye, eye])  # the ink, what of it exceeds 0.1, what of it exceeds 2
        excess = np.repeat([0.0, -0.1, -2.0], 10)
        answer = np.vstack([50 * np.roll(eye, 2, axis=1), 100 * eye, 1000 * np.roll(eye, 1, axis=1)])
        answer = np.roll(answer, turn, axis=1) / 10
        if not adapts:
            return self.dense((look, excess, "relu"), (answer, np.full(10, -3.0), activation))
        layers = [
            ("Flatten", {}),
            ("BatchNormalization", {"scale": False, "center": False, "epsilon": 0.001}),
            ("Dense", {"units": 30, "activation": "relu"}),
            ("Dense", {"units": 10, "activation": activation}),
        ]
        weights = [np.zeros(784), np.full(784, 0.999), look, excess, answer, np.full(10, -3.0)]
        return self.model(layers, [part.astype(np.float32) for part in weights])

    def hesitant(self):
        """A model that reads `marked` images by a hair: no probability comes near one half."""
        kernel = np.zeros((784, 10))
        kernel[:10] = 0.8 * np.eye(10)
        return self.dense((kernel, np.zeros(10), "softmax"))

    def gauge(self, full=9.0, least=0.0):
        """A model that reads the ink of the first pixel: it answers the whole number next to full * (ink - least)."""
        digits, sharply = np.arange(10), 20
        kernel = np.zeros((784, 10))
        kernel[0] = sharply * full * digits
        return self.dense((kernel, -sharply * (digits**2 / 2 + full * least * digits), "softmax"))


@functools.cache
def public_digits() -> Digits:
    """Public digits, from the file that students get."""
    files = [COURSE / home / HERE.name / "mnist_public.npz" for home in ("release", "source")]
    return Digits(next((file for file in files if file.is_file()), files[-1]))


def pytest_collection_finish() -> None:
    """Unpack the digits while the suite is collected, and not again in each process that judges a submission."""
    public_digits()


@pytest.fixture(scope="session")
def digits() -> Digits:
    """Public digits, as `public_digits` has them."""
    return public_digits()


@pytest.fixture
def networks(student) -> Networks:
    """Builds models on the student's side."""
    return Networks(student)


@pytest.fixture
def alone(student):
    """The notebook with blank digits under the names of its data: what a function does with them is in vain."""
    images, labels = np.zeros((20, 28, 28), np.uint8), np.zeros(20, np.uint8)
    return student.shadow(x_train=images, y_train=labels, x_test=images, y_test=labels)


@pytest.fixture
def marked():
    """marked(digits): raw images that the `reader` reads as these digits."""

    def draw(digits):
        images = np.zeros((len(digits), 28, 28), np.uint8)
        images[np.arange(len(digits)), 0, digits] = 255
        return images

    return draw
