"""The MNIST files: whole, as published, and the private half nowhere that a student can see."""

import hashlib
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).parents[2]
NAME = "02.2_mnist_classifier"
PUBLIC = ROOT / "source" / NAME / "mnist_public.npz"
PRIVATE = ROOT / "tests" / "grading" / NAME / "data" / "mnist_private.npz"
SUMS = {
    PUBLIC: "5d6a1d3739f77939da11e7e992272fff20d19ac5cbe3d96665e9f8b0f3aa8c97",
    PRIVATE: "c52ba3d0efdf8815819e1269473dbb599969313108c71b9ffa50a0757c2a0cf8",
}


@pytest.mark.parametrize("file", SUMS, ids=lambda file: file.name)
def test_a_file_is_the_one_that_was_checked_in(file: Path) -> None:
    assert hashlib.sha256(file.read_bytes()).hexdigest() == SUMS[file]


@pytest.mark.parametrize("file", SUMS, ids=lambda file: file.name)
def test_provenance_and_licence_stand_beside_it(file: Path) -> None:
    text = (file.parent / "DATA.md").read_text(encoding="utf-8")
    assert "CC BY-SA 3.0" in text
    assert SUMS[file] in text


@pytest.mark.parametrize(
    ("file", "images", "labels", "count"),
    [
        pytest.param(PUBLIC, "x_train", "y_train", 60_000, id="training"),
        pytest.param(PUBLIC, "x_test", "y_test", 5_000, id="test"),
        pytest.param(PRIVATE, "x", "y", 5_000, id="private"),
    ],
)
def test_holds_digits_and_their_labels(file: Path, images: str, labels: str, count: int) -> None:
    with np.load(file) as arrays:
        x, y = arrays[images], arrays[labels]
    assert (x.shape, x.dtype, x.min(), x.max()) == ((count, 28, 28), np.uint8, 0, 255)
    assert (y.shape, sorted(set(y.tolist()))) == ((count,), list(range(10)))


def test_the_training_images_are_those_of_the_publication() -> None:
    with np.load(PUBLIC) as arrays:
        scaled = arrays["x_train"] / 255
    assert (round(float(scaled.mean()), 4), round(float(scaled.std()), 4)) == (0.1307, 0.3081)


def test_no_released_file_holds_a_private_digit() -> None:
    with np.load(PRIVATE) as arrays:
        private = {image.tobytes() for image in arrays["x"]}
    for file in (ROOT / "release").rglob("*.npz"):
        with np.load(file) as arrays:
            for name in arrays.files:
                if arrays[name].ndim == 3:
                    assert not private.intersection(image.tobytes() for image in arrays[name]), f"{file.name}: {name}"
