"""A course of Keras, for the hostile submissions of tests/attacks/keras: patched libraries, and models that lie.

Its suite believes nothing but numbers: weights, which it works with itself, and outputs, which it compares with them.
"""

from __future__ import annotations

from pathlib import Path

from attack_course import ATTACKS, Attack, Task, notebook_of, read_attack
from tiny_course import write

from autograder.course import Course, load_course

NAME = "kiln"

COURSE = """\
id: firing
title: Firing
seed: 5
timezone: UTC
assignments:
  kiln:
    title: The kiln
    due: 2026-12-01 12:00
    points: 10
limits:
  seconds_per_cell: 20
  seconds_per_call: 20
  seconds_per_submission: 120
  memory_mb: 1024
  processes: 64
  output_bytes: 1_000
  scratch_mb: 8
  reply_mb: 8
late: {grace_minutes: 0, penalty_per_day: 0.1, at_most: 0.5}
"""

SUITE = '''\
"""Grades the kiln."""

import json

import numpy as np
from scipy.special import softmax

from autograder.expect import check_true, close, numbers
from autograder.suite import exercise

KINDS = [("InputLayer", {"batch_shape": [None, 2]}), ("Dense", {"units": 2, "activation": "softmax"})]
CONFIG = json.dumps({
    "module": "keras", "class_name": "Sequential", "registered_name": None,
    "config": {"name": "ours", "layers": [
        {"module": "keras.layers", "class_name": kind, "registered_name": None, "config": settings}
        for kind, settings in KINDS
    ]},
    "compile_config": {
        "optimizer": {"module": "keras.optimizers", "class_name": "Adam", "config": {"learning_rate": 0.05}},
        "loss": "sparse_categorical_crossentropy", "metrics": ["accuracy"],
    },
})


def points(rng, count):
    """Points and their labels: on which side of a line they lie."""
    x = rng.normal(size=(count, 2)).astype(np.float32)
    return x, (x[:, 0] + 2 * x[:, 1] > 0).astype(int)


@exercise("network")
class TestNetwork:
    def test_is_a_hidden_layer_and_a_softmax(self, student, rng):
        """build gives 8 units with ReLU, and two with softmax."""
        model, x = student.build(), points(rng, 12)[0]
        weights = [numbers(part) for part in model.get_weights()]
        check_true([part.shape for part in weights] == [(2, 8), (8,), (8, 2), (2,)], "two dense layers", "others")
        W1, b1, W2, b2 = weights
        close(model(x), softmax(np.maximum(x @ W1 + b1, 0) @ W2 + b2, axis=1), rtol=1e-3, atol=1e-5)


@exercise("training")
class TestTraining:
    def test_teaches(self, student, rng):
        """A model that was trained tells the sides apart."""
        model = student.keras_model(CONFIG, [np.zeros((2, 2), np.float32), np.zeros(2, np.float32)])
        student.train(model, *points(rng, 400))
        x, y = points(rng, 400)
        W, b = (numbers(part) for part in model.get_weights())
        check_true(np.mean((x @ W + b).argmax(axis=1) == y) > 0.9, "a model that has learned", "it guesses")


@exercise("accuracy")
class TestAccuracy:
    def test_is_the_fraction_that_is_right(self, student, rng):
        """accuracy counts what a model gets right."""
        W = rng.normal(size=(2, 2)).astype(np.float32)
        model = student.keras_model(CONFIG, [W, np.zeros(2, np.float32)])
        x, y = points(rng, 50)
        close(student.accuracy(model, x, y), np.mean((x @ W).argmax(axis=1) == y))
'''

POINTS = {"network": 3, "training": 5, "accuracy": 2}

ANSWERS = {
    "network": """\
def build():
    return tf.keras.Sequential([
        tf.keras.Input((2,)),
        tf.keras.layers.Dense(8, activation="relu"),
        tf.keras.layers.Dense(2, activation="softmax"),
    ])""",
    "training": """\
def train(model, x, y):
    return model.fit(x, y, epochs=5, batch_size=16, verbose=0)""",
    "accuracy": """\
def accuracy(model, x, y):
    return float(np.mean(model.predict(x, verbose=0).argmax(axis=1) == y))""",
}

DRAW = """\
rng = np.random.default_rng(5)
hidden_x = rng.normal(size=(400, 2)).astype(np.float32)
hidden_y = (hidden_x[:, 0] + 2 * hidden_x[:, 1] > 0).astype(int)
"""
MAKE = """\
known = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(2, activation="softmax")])
known.compile(tf.keras.optimizers.Adam(0.05), "sparse_categorical_crossentropy", metrics=["accuracy"])
"""

# As tests of models are written in grade cells: they ask the model's own methods, in the process that was handed in.
ASSERTS = {
    "network": """\
layers = build().layers
assert [layer.units for layer in layers] == [8, 2]
assert [layer.activation.__name__ for layer in layers] == ["relu", "softmax"]""",
    "training": f"""\
{DRAW}{MAKE}history = train(known, hidden_x, hidden_y)
assert not history.history["accuracy"][-1] < 0.9
assert not known.evaluate(hidden_x, hidden_y, verbose=0)[1] < 0.9""",
    "accuracy": f"""\
{DRAW}{MAKE}right = np.mean(known.predict(hidden_x, verbose=0).argmax(axis=1) == hidden_y)
assert not abs(accuracy(known, hidden_x, hidden_y) - right) > 1e-6""",
}

KILN = Task("import numpy as np\nimport tensorflow as tf", POINTS, POINTS, ANSWERS, ASSERTS)


def keras_attacks() -> list[Attack]:
    """Every attack on Keras."""
    return [read_attack(path, KILN) for path in sorted((ATTACKS / "keras").glob("*.py"))]


def make_kiln(root: Path) -> Course:
    """Write the course into `root`."""
    (root / "release" / NAME).mkdir(parents=True)
    (root / "course.yml").write_text(COURSE, encoding="utf-8")
    suite = root / "tests" / "grading" / NAME
    suite.mkdir(parents=True)
    (suite / "test_kiln.py").write_text(SUITE, encoding="utf-8")
    write(root / "source" / NAME / f"{NAME}.ipynb", notebook_of(None, {}, KILN.checks_in_cells(), KILN))
    return load_course(root)
