"""Your own digits, made to look like the ones that the network was trained on.

`from_text` reads a drawing made of characters, `from_png` reads a picture file. Both return
28 x 28 pixels as uint8: 0 for paper, up to 255 for ink, the digit fitted into the middle 20 x 20
pixels and its centre of mass put at the centre, as was done for MNIST.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter

SIZE = 28  # pixels along each side
BOX = 20  # the digit itself fits into a box of this side
FINE = 8  # fine pixels for the width of one character


def from_text(text: str) -> np.ndarray:
    """Turn a drawing made of characters into an image, uint8 (28, 28).

    A space or a dot is paper, every other character is ink. A character counts as twice as
    high as it is wide, as on the screen. Raises ValueError when nothing is drawn.
    """
    rows = text.splitlines()
    width = max((len(row) for row in rows), default=0)
    ink = np.array([[c not in " .\t" for c in row.ljust(width)] for row in rows], dtype=np.uint8)
    if not ink.any():
        raise ValueError("The drawing is empty: put some # where the ink should be.")
    ink = np.pad(ink, 2)
    fine = np.kron(ink * np.uint8(255), np.ones((2 * FINE, FINE), dtype=np.uint8))
    soft = Image.fromarray(fine).filter(ImageFilter.GaussianBlur(0.7 * FINE))
    return _like_mnist(np.asarray(soft))


def from_png(path: str | Path) -> np.ndarray:
    """Turn a picture file with one digit into an image, uint8 (28, 28).

    Dark ink on light paper and light ink on dark paper are both fine.
    Raises ValueError when the picture is of one colour only.
    """
    picture = Image.open(path).convert("RGBA")
    paper = Image.new("RGBA", picture.size, "white")
    grey = np.asarray(Image.alpha_composite(paper, picture).convert("L"))
    border = np.concatenate([grey[0], grey[-1], grey[:, 0], grey[:, -1]])
    if np.median(border) > 127:
        grey = 255 - grey
    if grey.max() == grey.min():
        raise ValueError(f"{path} shows one colour only: there is no ink to read.")
    return _like_mnist(grey)


def _like_mnist(grey: np.ndarray) -> np.ndarray:
    """Fit the ink into the middle box and centre it by its mass. grey: (h, w), ink is bright."""
    ink = (grey - float(grey.min())) / (float(grey.max()) - float(grey.min()))
    rows, columns = np.nonzero(ink > 0.2)
    ink = ink[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    digit = Image.fromarray((255 * ink).astype(np.uint8))
    shrink = BOX / max(digit.size)
    size = tuple(max(1, round(side * shrink)) for side in digit.size)
    small = np.asarray(digit.resize(size, Image.Resampling.BOX), dtype=float)
    small *= 255 / small.max()
    height, width = small.shape
    y, x = (np.average(np.indices(small.shape)[axis], weights=small) for axis in (0, 1))
    top = int(np.clip(round(SIZE / 2 - y), 0, SIZE - height))
    left = int(np.clip(round(SIZE / 2 - x), 0, SIZE - width))
    image = np.zeros((SIZE, SIZE), dtype=np.uint8)
    image[top : top + height, left : left + width] = small.round().astype(np.uint8)
    return image
