"""What the machine receives: a description of the data, pixels from 0 to 1, flat images, one-hot labels."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.expect import check_true, close, fail, numbers, same, shape, show, show_with_type, unchanged
from autograder.suite import exercise, hint, requires, visible, weight


def entry(described, name):
    """One entry of the dictionary that describe returns."""
    if not isinstance(described, dict) or name not in described:
        fail(f"a dictionary with the key {name!r}", f"got {show_with_type(described)}")
    return described[name]


def pixels(rng, *size):
    """Raw images with paper and full ink on each."""
    images = rng.integers(1, 255, size).astype(np.uint8)
    images[..., 0, 0], images[..., -1, -1] = 0, 255
    return images


@exercise("describe")
class TestDescribe:
    @visible
    @hint("An array knows its own shape: how many images, how many rows, how many columns.")
    def test_says_how_many_and_how_large(self, student):
        """describe says how many images there are, and their height and width."""
        elsewhere = student.shadow(x_train=np.zeros((4, 1, 1), np.uint8), y_train=np.zeros(4, int))
        got = elsewhere.describe(np.zeros((3, 2, 5), dtype=np.uint8), np.array([1, 0, 1]))
        check_true(
            isinstance(got, dict) and {"n", "height", "width"} <= set(got),
            expected="a dictionary with the keys 'n', 'height', 'width' and more",
            received=f"got {show_with_type(got)}",
        )
        others = "This describes other images than those that it was given."
        swapped = "The order in a shape is number, height, width: rows come before columns."
        for name, want, known in (
            ("n", 3, {30: "These are all pixels: count the images.", 4: others, 60000: others}),
            ("height", 2, {5: swapped, 3: swapped, 1: others, 28: others}),
            ("width", 5, {2: "Images need not be square: the width is a number of its own.", 28: others}),
        ):
            check_true(
                np.array_equal(got[name], want),
                expected=f"{want} for {name!r}, since the images have the shape (3, 2, 5)",
                received=f"{name!r} is {show_with_type(got[name])}",
                hint="".join(said for wrong, said in known.items() if np.array_equal(got[name], wrong)),
            )

    @visible
    @hint("The type's name is wanted as text, and the smallest and largest pixel as plain numbers.")
    def test_says_which_numbers(self, student):
        """describe names the number type and the smallest and largest pixel."""
        elsewhere = student.shadow(x_train=np.zeros((4, 1, 1)), y_train=np.zeros(4, int))
        got = elsewhere.describe(np.array([[[7, 12], [3, 200]]], dtype=np.uint8), np.array([4]))
        check_true(
            isinstance(got, dict) and {"dtype", "min", "max"} <= set(got),
            expected="a dictionary with the keys 'dtype', 'min', 'max' and more",
            received=f"got {show_with_type(got)}",
        )
        is_text = isinstance(got["dtype"], str)
        kind = getattr(got["dtype"], "type_name", type(got["dtype"]).__name__)
        check_true(
            is_text and got["dtype"] == "uint8",
            expected="the text 'uint8' for 'dtype'",
            received=f"'dtype' is {show(got['dtype']) if is_text else f'an object of the class {kind}'}",
            hint="Which type have the numbers in `images`?" if is_text else "The name of the type is wanted, as text.",
        )
        in_decimals = elsewhere.describe(np.array([[[0.25, 0.5]], [[0.75, 0.125]]], dtype=np.float32), np.array([4, 4]))
        for few, name, want in (
            (got, "min", 3),
            (got, "max", 200),
            (in_decimals, "min", 0.125),
            (in_decimals, "max", 0.75),
        ):
            is_single = np.ndim(few[name]) == 0
            check_true(
                np.array_equal(few[name], want),
                expected=f"{want} for {name!r}, a single number",
                received=f"{name!r} is {show_with_type(few[name])}",
                hint=(
                    "Read it from these images, all of them, and keep its decimals."
                    if is_single
                    else "All pixels of all images have one smallest and one largest: two plain numbers."
                ),
            )

    @visible
    @hint("Ten counts, one for each digit from 0 to 9; a digit that does not occur counts 0.")
    def test_counts_the_digits(self, student):
        """describe counts ten kinds of digit, those that do not occur as well."""
        elsewhere = student.shadow(x_train=np.zeros((4, 1, 1)), y_train=np.zeros(4, int))
        got = elsewhere.describe(np.zeros((6, 1, 1), dtype=np.uint8), np.array([5, 0, 5, 7, 5, 0]))
        check_true(
            isinstance(got, dict) and "class_counts" in got,
            expected="a dictionary with the key 'class_counts' and more",
            received=f"got {show_with_type(got)}",
        )
        close(
            got["class_counts"],
            [2, 0, 0, 0, 0, 3, 0, 1, 0, 0],
            known=(
                ([2, 3, 1], "Only digits that occur are counted: the others have a count too, 0."),
                ([2, 0, 0, 0, 0, 3, 0, 1], "The counts end at the largest digit: 8 and 9 count 0."),
                ([2, 0, 0, 0, 0, 3, 0, 1, 0], "These are nine counts: there are ten digits, from 0 to 9."),
                ([0, 0, 0, 0, 3, 0, 1, 0, 0], "Digit 0 is missing: the first count belongs to it."),
                (
                    [3, 2, 1],
                    "The place says which digit: one count for each, from 0 to 9, and not the commonest first.",
                ),
                (
                    [3, 2, 1, 0, 0, 0, 0, 0, 0, 0],
                    "The place says which digit: from 0 to 9, and not the commonest first.",
                ),
                ([1 / 3, 0, 0, 0, 0, 1 / 2, 0, 1 / 6, 0, 0], "Counts are wanted, and not fractions."),
                ([4, 0, 0, 0, 0, 0, 0, 0, 0, 0], "This counts other labels than those that it was given."),
            ),
        )

    @pytest.mark.parametrize("size", [(1, 3, 3), (7, 8, 5), (2, 1, 6)])
    @hint("Nothing is fixed: the images may be few and small, and need not be square.")
    def test_reads_any_size(self, alone, rng, size):
        """describe reads number, height and width from the images that it is given."""
        got = alone.describe(pixels(rng, *size), rng.integers(0, 10, size[0]))
        for name, want in zip(("n", "height", "width"), size, strict=True):
            same(entry(got, name), want)

    @pytest.mark.parametrize(
        ("kind", "low", "high"),
        [("uint8", 20, 220), ("float32", -0.9, -0.1), ("int64", 300, 900), ("float64", -0.4, 2.8)],
    )
    @hint("Type, smallest and largest pixel are those of these images, whatever they are.")
    def test_reads_any_numbers(self, alone, rng, kind, low, high):
        """describe reads the number type and the range from the images that it is given."""
        images = rng.uniform(low, high, (4, 3, 2)).astype(kind)
        if kind == "uint8":
            images[2, 1, 1] = 0  # bare paper counts as a pixel too
        got = alone.describe(images, rng.integers(0, 10, 4))
        same(entry(got, "dtype"), kind)
        close(entry(got, "min"), images.min())
        close(entry(got, "max"), images.max())

    @pytest.mark.parametrize("kinds", [[3], [0, 1, 8], list(range(10))])
    @hint("There are always ten counts, in the order of the digits, even if only threes occur.")
    def test_counts_any_digits(self, alone, rng, kinds):
        """describe gives ten counts, whichever digits occur."""
        labels = rng.permutation(np.repeat(kinds, rng.integers(1, 6, len(kinds)))).astype(np.uint8)
        got = alone.describe(pixels(rng, len(labels), 2, 2), labels)
        close(entry(got, "class_counts"), [np.sum(labels == digit) for digit in range(10)])
        unchanged(alone.last)


@exercise("normalize")
class TestNormalize:
    @visible
    @weight(2)
    @hint("0 stays 0.0, 255 becomes 1.0, the rest lies in proportion between them: a new array, of decimals.")
    def test_scales_to_one(self, student):
        """normalize turns 0 into 0.0, 255 into 1.0, and 51 into 0.2."""
        elsewhere = student.shadow(x_train=np.zeros((4, 1, 1)), x_test=np.zeros((4, 1, 1)))
        raw = np.array([[0, 51], [102, 255]], dtype=np.uint8)
        close(
            elsewhere.normalize(raw),
            [[0, 0.2], [0.4, 1]],
            known=(
                (raw / 255 / 255, "This is scaled twice: one division is enough."),
                (raw, "Nothing has happened to the pixels yet."),
                (np.zeros((4, 1, 1)), "These are other images than those that it was given."),
                (raw / 256, "The largest pixel is 255, and it has to become exactly 1."),
                ((raw - 102.0) / np.std(raw), "0 must stay 0: only divide, and subtract nothing."),
                (raw / 255 - 0.4, "0 must stay 0: only divide, and subtract nothing."),
                (raw / 127.5 - 1, "0 must stay 0.0: the range is 0 to 1, and not -1 to 1."),
                ([[0, 0], [0, 1]], "The decimals are lost: 51 becomes 0.2, and a whole number has no room for that."),
                (1 - raw / 255, "It is inverted: full ink is 1.0, and paper is 0.0."),
                (
                    [[0, 1], [0.37139068, 0.92847669]],
                    "Each row has a divisor of its own here: all pixels are divided by the same 255.",
                ),
                (raw / 279.3385043, "Here the squares add up to 1: what has to become 1 is the pixel 255."),
                (raw / 408, "Here all pixels add up to 1: what has to become 1 is the pixel 255."),
                (
                    [[np.nan, np.inf], [np.inf, np.inf]],
                    "This divides by a number taken from another array: the divisor is 255.",
                ),
            ),
        )

    @visible
    @hint("Every image is divided by the same number: that an image is pale is information.")
    def test_leaves_a_pale_image_pale(self, student):
        """normalize divides a pale image by 255 as any other: 102 becomes 0.4."""
        raw = np.array([[[0, 102], [51, 0]]], dtype=np.uint8)
        close(
            student.normalize(raw),
            [[[0, 0.4], [0.2, 0]]],
            known=((raw / 102, "The darkest pixel became 1: a pale image must stay pale."),),
        )

    @visible
    @requires("test_scales_to_one")
    @hint("Make a copy of a decimal type first: whoever called you still needs the raw images.")
    def test_leaves_its_input_alone(self, student):
        """normalize does not change the images that it is given."""
        student.normalize(np.array([[0, 255], [10, 20]], dtype=np.uint8))
        unchanged(student.last, hint="")

    @pytest.mark.parametrize("size", [(3, 4), (5, 6, 7), (1, 28, 28), (2, 3, 4, 5)])
    @weight(2)
    @hint("Pixel by pixel, for images of any shape: 255 becomes 1, and the shape stays.")
    def test_works_for_any_shape(self, alone, rng, size):
        """normalize works pixel by pixel on images of any shape."""
        raw = pixels(rng, *size)
        rounded = "Do not round inside the function: 256 kinds of grey need more than two decimals."
        close(alone.normalize(raw), raw / 255, known=((np.round(raw / 255, 2), rounded),))

    @hint("One divisor for all: the brightest pixel of an image, or of all of them, must not decide.")
    def test_divides_all_images_alike(self, alone, rng):
        """normalize divides pale and dark images by the same number, together or one at a time."""
        raw = pixels(rng, 3, 5, 5)
        raw[1] //= 3
        raw[2] = 90
        close(alone.normalize(raw), raw / 255)
        close(alone.normalize(raw[1:]), raw[1:] / 255)

    @hint("It always divides: do not guess from the pixels whether it was done before.")
    def test_always_divides(self, alone):
        """normalize divides even where the faintest trace of ink is all there is."""
        raw = np.array([[0, 1], [1, 0]], np.uint8)
        close(alone.normalize(raw), raw / 255, atol=1e-8)
        close(alone.normalize(np.zeros((2, 3), np.uint8)), np.zeros((2, 3)))


@exercise("flatten_one_hot")
class TestFlattenOneHot:
    @visible
    @hint("Each image, whatever its size, becomes one row: its first row of pixels, then its second, and so on.")
    def test_lays_out_row_after_row(self, student):
        """flatten_images turns two images of 2 x 3 pixels into two rows of 6 numbers."""
        elsewhere = student.shadow(x_train=np.zeros((4, 1, 1)), x_test=np.zeros((4, 1, 1)))
        images = np.array([[[1, 2, 3], [4, 5, 6]], [[7, 8, 9], [10, 11, 12]]])
        close(
            elsewhere.flatten_images(images),
            [[1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11, 12]],
            known=(
                (
                    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
                    "All images ended up in one row: keep the batch axis, one row for each image.",
                ),
                (
                    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
                    "All images ended up in one row: keep the batch axis, one row for each image.",
                ),
                (
                    [[1, 4, 2, 5, 3, 6], [7, 10, 8, 11, 9, 12]],
                    "This goes down the columns: lay out the first row of pixels first.",
                ),
                (
                    [[1, 7, 2, 8, 3, 9], [4, 10, 5, 11, 6, 12]],
                    "The images are mixed: each row holds the pixels of one image only.",
                ),
                (images, "Nothing has happened: `reshape` returns a new array, so keep its result."),
                (images.reshape(2, 6) / 255, "Only the shape changes here: scaling is what `normalize` does."),
                (
                    [[1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6]],
                    "Each row holds an image of its own: here the first one fills them all.",
                ),
                ([[1, 2, 3, 4, 5, 6]], "One row for each image: the second image is missing."),
            ),
        )

    @visible
    @hint("A single image is a batch of one: the result still has two axes.")
    def test_makes_a_batch_of_a_single_image(self, student):
        """flatten_images of one image of 2 x 2 pixels has the shape (1, 4)."""
        close(
            student.flatten_images(np.array([[5, 6], [7, 8]])),
            [[5, 6, 7, 8]],
            known=(
                ([5, 6, 7, 8], "Keep the batch axis: a batch of one has the shape (1, 4)."),
                ([[5, 6], [7, 8]], "These are two rows of one image: together they make one row."),
                ([[5], [6], [7], [8]], "One image makes one row: here each pixel has a row of its own."),
            ),
        )

    @visible
    @hint("One row for each label, with a single 1 at the place that the label names.")
    def test_puts_a_one_at_the_label(self, student):
        """one_hot has a column for each class, ten unless said otherwise, and a 1 at the place of the label."""
        elsewhere = student.shadow(y_train=np.zeros(4, int), y_test=np.zeros(4, int))
        many = "Always `num_classes` columns, whatever digits occur."
        together = "All labels share one row here: each has a row of its own."
        close(
            elsewhere.one_hot(np.array([2, 0]), num_classes=4),
            [[0, 0, 1, 0], [1, 0, 0, 0]],
            known=(
                ([[0, 0, 1], [1, 0, 0]], many),
                ([[0, 1], [1, 0]], many),
                ([[0, 0, 1, 0, 0, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0, 0, 0, 0, 0]], many),
                ([[0, 1, 0, 0], [0, 0, 0, 1]], "It is one place too far left: digit 0 has the first place."),
                ([[0, 0, 0, 1], [0, 1, 0, 0]], "It is one place too far right: digit 0 has the first place."),
                (
                    [[1, 0, 1, 0], [1, 0, 1, 0]],
                    "Every row got the ones of all labels: row i gets a single 1, that of label i.",
                ),
                (
                    [[0, 0, 2, 0], [0, 0, 0, 0]],
                    "The mark is a 1 at the place of the label, and not the label itself.",
                ),
                (
                    [[0, 1], [0, 0], [1, 0], [0, 0]],
                    "It lies on its side: a row for each label, a column for each class.",
                ),
                ([0, 0, 1, 0], "One row for each label: the second label is missing."),
                ([0, 0, 1, 0, 1, 0, 0, 0], together),
                ([1, 0, 1, 0], together),
                ([[0, 0, 1, 0], [0, 0, 0, 0]], "Digit 0 has a place as well, the first: its row holds a 1 too."),
                ([[0, 0, 0, 0], [0, 0, 0, 0]], "Nothing is marked: each row holds a single 1."),
            ),
        )
        close(elsewhere.one_hot(np.array([3])), [[0, 0, 0, 1, 0, 0, 0, 0, 0, 0]], known=(([[0, 0, 0, 1]], many),))

    @pytest.mark.parametrize("size", [(4, 3, 5), (1, 2, 7), (6, 1, 1)])
    @weight(2)
    @hint("Number, height and width come from the argument, and each image keeps a row of its own.")
    def test_flattens_any_images(self, alone, rng, size):
        """flatten_images lays out images of any number and size."""
        images = rng.normal(size=size)
        close(alone.flatten_images(images), [image.ravel() for image in images])
        unchanged(alone.last)

    @pytest.mark.parametrize("size", [(28, 28), (3, 5), (1, 4), (4, 1)])
    @hint("Keep the batch axis: one image makes one row, whatever its size.")
    def test_flattens_any_single_image(self, alone, rng, size):
        """flatten_images turns a single image of any size into one row."""
        image = rng.normal(size=size)
        close(alone.flatten_images(image), [image.ravel()])

    @pytest.mark.parametrize("count", [4, 10, 26])
    @weight(2)
    @hint("There are `num_classes` columns, ten of them unless another number is asked for.")
    def test_has_as_many_columns_as_classes(self, alone, rng, count):
        """one_hot has as many columns as there are classes."""
        labels = rng.permutation(np.append(rng.integers(0, count, 8), [0, count - 1]))
        close(alone.one_hot(labels, num_classes=count), np.eye(count)[labels])
        close(alone.one_hot(labels, count), np.eye(count)[labels])
        unchanged(alone.last)

    @hint("There are always ten columns, and each digit has its own: a lone 5 is marked at place 5.")
    def test_keeps_columns_of_absent_digits(self, alone, rng):
        """one_hot has ten columns even where only one or two digits occur."""
        for labels in ([5], [2, 2, 2], list(rng.permutation([1, 7, 7, 1]))):
            got = alone.one_hot(np.array(labels, np.uint8))
            shape(got, (len(labels), 10), "Always `num_classes` columns, whatever digits occur.")
            check_true((numbers(got).sum(axis=1) == 1).all(), "one 1 in each row", "there is another sum")
            close(got, np.eye(10)[labels])
