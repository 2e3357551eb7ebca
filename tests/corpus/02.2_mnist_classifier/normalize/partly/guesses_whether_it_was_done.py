"""It divides only where the largest pixel exceeds 1, so that the cell may run twice: the faintest ink becomes full
ink.

fails: test_always_divides
hint: It always divides: do not guess from the pixels whether it was done before.
earns: 5.25
"""


def normalize(images):
    scaled = images.astype("float32")
    if scaled.max() > 1:
        scaled = scaled / 255
    return scaled
