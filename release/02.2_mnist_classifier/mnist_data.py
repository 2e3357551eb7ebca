"""The handwritten digits: from the file beside this module, or else through Keras."""

from __future__ import annotations

from pathlib import Path

import numpy as np

FILE = Path(__file__).with_name("mnist_public.npz")

WHAT_TO_DO = f"""The digits are not here, and Keras could not download them.
Do one of these two things, then run this cell again:
  1. put the file mnist_public.npz, which came with this notebook, into the folder
     {FILE.parent}
  2. or connect to the internet, so that keras.datasets.mnist can fetch them."""


def load(file: Path = FILE) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return x_train, y_train, x_test, y_test.

    x_train: (60000, 28, 28) and x_test: (5000, 28, 28), uint8, 0 for paper up to 255 for ink.
    y_train: (60000,) and y_test: (5000,), uint8, the digits 0 to 9.
    Raises FileNotFoundError, with what to do, when there is neither a file nor a network.
    """
    if file.exists():
        with np.load(file) as arrays:
            return arrays["x_train"], arrays["y_train"], arrays["x_test"], arrays["y_test"]
    return _from_keras()


def _from_keras() -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Download the same digits; every second one of the test images is ours."""
    try:
        from keras.datasets import mnist

        (x_train, y_train), (x_test, y_test) = mnist.load_data()
    except Exception as reason:
        raise FileNotFoundError(WHAT_TO_DO) from reason
    return x_train, y_train, x_test[::2], y_test[::2]
