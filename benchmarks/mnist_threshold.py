"""How far the bands of `mnist_accuracy` stand from what right and wrong models reach.

    python benchmarks/mnist_threshold.py [--seeds 12] [--images 20000] [--epochs 5]

For each model: mean, standard deviation and range of the accuracy on the private digits over the seeds, and the
distance of each band's threshold from the mean in standard deviations (+: the model lies above the threshold).
A band is fair when right models lie at least five standard deviations above it, and wrong ones as far below.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.update(TF_CPP_MIN_LOG_LEVEL="3", TF_ENABLE_ONEDNN_OPTS="0", TF_NUM_INTRAOP_THREADS="1")

import keras
import numpy as np

from autograder.course import load_course

ROOT = Path(__file__).parents[1]
BAND = "mnist_accuracy"
Arrays = tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]

OPTIMIZERS: dict[str, Callable[[], keras.Optimizer]] = {
    "Adam 0.001": lambda: keras.optimizers.Adam(),
    "SGD 0.01, momentum 0.9": lambda: keras.optimizers.SGD(0.01, momentum=0.9),
    "RMSprop 0.001": lambda: keras.optimizers.RMSprop(),
}
MODELS: tuple[tuple[str, tuple[int, ...], str], ...] = (
    ("784-50-20-10", (50, 20), "Adam 0.001"),
    ("784-50-20-10", (50, 20), "SGD 0.01, momentum 0.9"),
    ("784-50-20-10", (50, 20), "RMSprop 0.001"),
    ("784-10, no hidden layer", (), "Adam 0.001"),
)


def accuracy(hidden: tuple[int, ...], optimizer: str, data: Arrays, epochs: int, seed: int) -> float:
    """Accuracy on the private digits after training from `seed`."""
    x, y, x_private, y_private = data
    keras.utils.set_random_seed(seed)
    layers = [keras.layers.Dense(units, activation="relu") for units in hidden]
    output = keras.layers.Dense(10, activation="softmax")
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten(), *layers, output])
    model.compile(OPTIMIZERS[optimizer](), "sparse_categorical_crossentropy", steps_per_execution=32)
    model.fit(x, y, epochs=epochs, batch_size=32, verbose=0)
    return float(np.mean(np.argmax(model.predict(x_private, batch_size=1000, verbose=0), axis=1) == y_private))


def load(images: int) -> Arrays:
    """Training images and labels as the suite hands them out, and the private digits it judges by."""
    public = np.load(ROOT / "source" / "02.2_mnist_classifier" / "mnist_public.npz")
    private = np.load(ROOT / "tests" / "grading" / "02.2_mnist_classifier" / "data" / "mnist_private.npz")
    scaled = (public["x_train"][:images] / 255.0).astype("float32")
    return scaled, public["y_train"][:images], (private["x"] / 255.0).astype("float32"), private["y"]


def main() -> None:
    """Train, and print one line a model."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=int, default=12)
    parser.add_argument("--images", type=int, default=20_000)
    parser.add_argument("--epochs", type=int, default=5)
    options = parser.parse_args()
    bands = load_course(ROOT).bands[BAND]
    data = load(options.images)
    print(f"{options.images} images, {options.epochs} epochs, {options.seeds} seeds")
    for name, hidden, optimizer in MODELS:
        reached = np.array([accuracy(hidden, optimizer, data, options.epochs, seed) for seed in range(options.seeds)])
        mean, sd = reached.mean(), reached.std(ddof=1)
        distances = ", ".join(f"{band.at_least:g}: {(mean - band.at_least) / sd:+.1f} sd" for band in bands)
        print(f"{name}, {optimizer}: mean {mean:.4f}, sd {sd:.4f}, min {reached.min():.4f}; {distances}")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
