"""Measuring: the fraction of images that are read rightly, and which digits are taken for which."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.expect import LearnerError, check_true, close, numbers, same, shape, show_with_type, unchanged
from autograder.suite import exercise, hint, requires, visible, weight


def some_wrong(rng, count, wrong):
    """Digits that the reader will see, and labels of which so many differ from them.

    A third of these is what the reader says of images that are scaled once more.
    """
    seen = rng.integers(0, 10, count)
    off = np.where(np.arange(wrong) < wrong // 3, 2, rng.integers(3, 10, wrong))
    labels = seen.copy()
    labels[:wrong] = (labels[:wrong] + off) % 10
    order = rng.permutation(count)
    return seen[order], labels[order]


@exercise("evaluate_accuracy", uses=("flatten_one_hot",))
class TestEvaluateAccuracy:
    @visible
    @hint("Count the images whose highest output stands at the digit of the label, and divide by their number.")
    def test_counts_right_answers(self, student):
        """evaluate_accuracy is 0.75 where six of eight images are read rightly."""
        config = (
            '{"module": "keras", "class_name": "Sequential", "registered_name": null, "config": {"name": "known", '
            '"layers": [{"module": "keras.layers", "class_name": "InputLayer", "registered_name": null, '
            '"config": {"batch_shape": [null, 28, 28]}}, {"module": "keras.layers", "class_name": "Flatten", '
            '"registered_name": null, "config": {}}, {"module": "keras.layers", "class_name": "Dense", '
            '"registered_name": null, "config": {"units": 10, "activation": "softmax"}}]}, "compile_config": '
            '{"optimizer": "adam", "loss": "sparse_categorical_crossentropy", "metrics": ["accuracy"]}}'
        )
        kernel = np.zeros((784, 10), dtype=np.float32)
        kernel[np.arange(10), np.arange(10)] = 1.5
        model = student.keras_model(config, [kernel, np.zeros(10, dtype=np.float32)])
        images = np.zeros((8, 28, 28), dtype=np.float32)
        images[np.arange(8), 0, np.array([7, 2, 7, 0, 2, 7, 5, 1])] = 0.9
        images[0, 0, 7] = 1.0
        elsewhere = student.shadow(x_test=np.zeros((4, 28, 28)), y_test=np.zeros(4, int))
        try:
            got = elsewhere.evaluate_accuracy(model, images, np.array([7, 2, 7, 0, 9, 7, 5, 4]))
        except LearnerError as error:
            if "broadcast" in error.problem.message:
                error.hint = "Each row holds the ten outputs of one image: it has one answer, and there are eight rows."
            elif "axis 1 is out of bounds" in error.problem.message:
                error.hint = "Labels may be plain digits, which have one axis: tell them apart from one-hot rows first."
            raise
        check_true(
            not isinstance(got, str),
            expected="0.75",
            received=f"got {show_with_type(got)}",
            hint="A number is wanted, with which others can calculate, and no text.",
        )
        check_true(
            not isinstance(got, int | np.integer) or got != 0,
            expected="0.75",
            received="got 0, a whole number",
            hint="If six of eight were counted, they were divided without decimals: a fraction is no whole number.",
        )
        close(
            got,
            0.75,
            known=(
                (75, "This is in percent: the fraction lies between 0 and 1."),
                (6, "This is the number of right answers: divide it by the number of images."),
                (0.25, "This is the fraction of mistakes: count the right answers."),
                (
                    0,
                    "Not one counts: the answer is the digit at the highest output, however low that is, and no "
                    "probability.",
                ),
                (1, "Not all are right: measure on each image that the function is given, and on no other."),
                (0.375, "One answer is compared with all labels: each image has ten outputs and an answer of its own."),
                (0.9, "Ten yes-or-no answers for each image are mostly right without any skill: count one for each."),
                (0.95, "Ten yes-or-no answers for each image are mostly right without any skill: count one for each."),
                ([1, 1, 1, 1, 0, 1, 1, 0], "One number is wanted: which part of these answers is right."),
                (1.5285979, "This is the loss, which Keras gives first: the accuracy is asked for."),
                ([1.5285979, 0.75], "This is the loss and the accuracy: only the accuracy is asked for."),
            ),
        )

    @pytest.mark.parametrize(("count", "wrong"), [(37, 9), (50, 0), (8, 8)], ids=["some", "all", "none"])
    @weight(2)
    @hint("The answer is the digit with the highest output; the fraction of right answers is between 0 and 1.")
    def test_is_the_fraction_of_right_answers(self, alone, networks, marked, rng, count, wrong):
        """evaluate_accuracy is the fraction of images whose digit is the label."""
        seen, labels = some_wrong(rng, count, wrong)
        right = (count - wrong) / count
        hits = seen == labels
        by_batches = np.mean([hits[start : start + 32].mean() for start in range(0, count, 32)])
        known = (
            (by_batches, "Batches differ in size: divide all hits by all images, and not batch by batch."),
            (100 * right, "This is in percent: the fraction is wanted."),
            (wrong / count, "This is the fraction of mistakes: count the right answers."),
            (wrong // 3 / count, "The images are in 0 to 1 already: do not scale them again."),
            (round(right, 2), "Nothing is rounded: all decimals of the fraction count."),
            (round(right, 1), "Nothing is rounded: all decimals of the fraction count."),
        )
        got = alone.evaluate_accuracy(networks.reader(), marked(seen) / np.float32(255), labels)
        close(got, right, known=known if 0 < wrong < count else ())
        unchanged(alone.last)

    @hint("One-hot rows are labels too: the place of the 1 is the digit.")
    def test_takes_one_hot_labels(self, alone, networks, marked, rng):
        """evaluate_accuracy takes one-hot rows as labels."""
        seen, labels = some_wrong(rng, 20, 7)
        model, images = networks.reader(), marked(seen) / np.float32(255)
        close(alone.evaluate_accuracy(model, images, np.eye(10)[labels]), 13 / 20)
        close(alone.evaluate_accuracy(model, images[:1], np.eye(10)[seen[:1]]), 1)

    @hint("One image is a batch of one: its accuracy is 1 or 0.")
    def test_takes_a_single_image(self, alone, networks, marked, rng):
        """evaluate_accuracy of one image is 1 or 0."""
        digit, model = int(rng.integers(0, 9)), networks.reader()
        image = marked(np.array([digit])) / np.float32(255)
        close(alone.evaluate_accuracy(model, image, np.array([digit])), 1)
        close(alone.evaluate_accuracy(model, image, np.array([digit + 1])), 0)

    @requires("test_is_the_fraction_of_right_answers")
    @hint("The highest of ten outputs counts, be it a probability of 0.2, or a score and no probability at all.")
    def test_takes_the_highest_output(self, alone, networks, marked, rng):
        """evaluate_accuracy takes the highest output, however low it is, and scores as well."""
        seen, labels = some_wrong(rng, 15, 4)
        images = marked(seen) / np.float32(255)
        close(alone.evaluate_accuracy(networks.hesitant(), images, labels), 11 / 15)
        close(alone.evaluate_accuracy(networks.reader("linear"), images, labels), 11 / 15)

    @requires("test_is_the_fraction_of_right_answers")
    @hint("Measuring must not teach the model anything: neither its weights nor what it keeps of the images it saw.")
    def test_leaves_the_model_alone(self, alone, networks, marked, rng):
        """evaluate_accuracy does not train the model."""
        model, (seen, labels) = networks.reader(adapts=True), some_wrong(rng, 12, 3)
        before = model.get_weights()
        alone.evaluate_accuracy(model, marked(seen) / np.float32(255), labels)
        after = model.get_weights()
        check_true(all(map(np.array_equal, before, after)), "the same weights as before", "they have moved")


def table_of(y_true, y_pred, k):
    """Counts (k, k): rows are true, columns are predicted."""
    counts = np.zeros((k, k), int)
    np.add.at(counts, (y_true, y_pred), 1)
    return counts


def check_pair(got, cm):
    """Check that a pair is a commonest mistake of the matrix."""
    shape(got, (2,), "Two whole numbers: the true digit and the predicted one.")
    true, predicted = (int(number) for number in numbers(got))
    inside = 0 <= true < len(cm) and 0 <= predicted < len(cm)
    check_true(inside, "two digits of the matrix", "they are not")
    check_true(true != predicted, "a mistake", "the diagonal is what was read rightly", "The diagonal is no mistake.")
    mistakes = cm - np.diag(np.diag(cm))
    said = dict(other_rules(cm, mistakes)).get((true, predicted), "") if len(cm) > 2 else ""
    check_true(mistakes[true, predicted] == mistakes.max(), "the commonest mistake", "there is a commoner one", said)


def other_rules(cm, mistakes):
    """Pairs that other readings of "the commonest mistake" lead to, each with what to say of it; the last counts."""
    both = "Both directions were added: 4 read as 9 is one mistake, 9 read as 4 another."
    yield at_largest(mistakes)[::-1], "The two are swapped: the row comes first, and it is the true digit."
    yield at_largest(np.triu(mistakes + mistakes.T)), both
    yield at_largest(np.triu(mistakes + mistakes.T))[::-1], both
    row = int(mistakes.sum(axis=1).argmax())
    yield (row, int(mistakes[row].argmax())), "The largest single count is wanted, in whichever row it is."
    shares = mistakes / np.maximum(cm.sum(axis=1, keepdims=True), 1)
    yield at_largest(shares), "The largest count is wanted, and not the largest share of its row."


def at_largest(table):
    """Row and column of the largest entry."""
    row, column = np.unravel_index(table.argmax(), table.shape)
    return int(row), int(column)


@exercise("confusion", uses=("flatten_one_hot",))
class TestConfusion:
    @visible
    @hint("Each image adds 1 to one place: the row of what it is, and the column of what it was read as.")
    def test_rows_are_true_digits(self, student):
        """confusion_matrix has a row for each true digit and a column for each predicted one."""
        elsewhere = student.shadow(y_test=np.zeros(4, int), y_train=np.zeros(4, int))
        close(
            elsewhere.confusion_matrix(np.array([0, 0, 1, 2, 2, 2]), np.array([0, 1, 1, 2, 0, 0]), k=3),
            [[1, 1, 0], [0, 1, 0], [2, 0, 1]],
            known=(
                ([[1, 0, 2], [1, 1, 0], [0, 0, 1]], "It is turned around: rows are the true digits."),
                ([[1, 1, 0], [0, 1, 0], [1, 0, 1]], "Each image counts: the same mistake made twice is 2."),
                ([[1 / 2, 1 / 2, 0], [0, 1, 0], [2 / 3, 0, 1 / 3]], "Counts are wanted, and not fractions."),
                ([[1 / 6, 1 / 6, 0], [0, 1 / 6, 0], [1 / 3, 0, 1 / 6]], "Counts are wanted, and not fractions."),
                ([[1 / 3, 1 / 2, 0], [0, 1 / 2, 0], [2 / 3, 0, 1]], "Counts are wanted, and not fractions."),
                ([[1, 0, 0], [0, 1, 0], [0, 0, 1]], "The mistakes are missing: they belong off the diagonal."),
                ([[0, 1, 0], [0, 0, 0], [2, 0, 0]], "The diagonal is missing: what was read rightly counts too."),
                ([[4, 0, 0], [0, 0, 0], [0, 0, 0]], "These are other labels than those that the function is given."),
                ([[1, 2, 1], [0, 0, 0], [0, 0, 0]], "These are other labels than those that the function is given."),
                (
                    [[6, 4, 2], [3, 2, 1], [9, 6, 3]],
                    "Every label met every prediction here: the first belongs to the first, the second to the second.",
                ),
                (
                    np.pad([[1, 1, 0], [0, 1, 0], [2, 0, 1]], (0, 7)),
                    "The size comes from `k`: here it is always 10 x 10.",
                ),
            ),
        )

    @visible
    @hint("Always k x k: a digit that does not occur has a row and a column of zeros.")
    def test_is_always_k_by_k(self, student):
        """confusion_matrix is 4 x 4 for k=4, though only two kinds of digit occur."""
        close(
            student.confusion_matrix(np.array([0, 2, 2]), np.array([0, 2, 0]), k=4),
            [[1, 0, 0, 0], [0, 0, 0, 0], [1, 0, 1, 0], [0, 0, 0, 0]],
            known=(
                ([[1, 0], [1, 1]], "The size comes from `k`, and not from the digits that occur."),
                ([[1, 0, 0], [0, 0, 0], [1, 0, 1]], "The size comes from `k`, and not from the largest digit."),
            ),
        )

    @visible
    @hint("The largest number off the diagonal: its row is the true digit, its column the predicted one.")
    def test_names_the_commonest_mistake(self, student):
        """most_confused names the true and the predicted digit of the commonest mistake."""
        cm = np.array([[20, 1, 3], [0, 30, 2], [1, 8, 25]])
        close(
            student.shadow(cm=np.nan).most_confused(cm),
            [2, 1],
            known=(
                ([1, 2], "The two are swapped: the row, the true digit, comes first."),
                ([1, 1], "The diagonal is what was read rightly: look for the largest mistake."),
                ([2, 2], "The diagonal is what was read rightly: look for the largest mistake."),
                (8, "This is how often it happened: the question is between which digits."),
                (7, "This counts through the table as one long row: turn it back into a row and a column."),
                ([0, 7], "This table has three columns, and not ten: its size tells where a row ends."),
                ([1, 0], "This is the rarest mistake: the commonest has the largest count."),
                ([[2], [1]], "Two whole numbers are wanted, and not a list of rows and one of columns."),
                ([[2, 1]], "Two whole numbers are wanted, and not a list of such pairs."),
            ),
        )

    @pytest.mark.parametrize("k", [2, 5, 10])
    @weight(2)
    @hint("Each pair of labels adds 1 to one place, and the same pair may come many times.")
    def test_counts_any_labels(self, alone, rng, k):
        """confusion_matrix counts each pair of true and predicted digit."""
        y_true, y_pred = rng.integers(0, k, (2, 60))
        want = table_of(y_true, y_pred, k)
        close(
            alone.confusion_matrix(y_true, y_pred, k=k),
            want,
            known=() if np.array_equal(want, want.T) else ((want.T, "It is turned around: rows are the true digits."),),
        )
        unchanged(alone.last)

    @hint("Ten by ten unless said otherwise, and k by k always: absent digits have a row and a column too.")
    def test_keeps_places_of_absent_digits(self, alone, rng):
        """confusion_matrix is 10 x 10 unless said, whichever digits occur in either list."""
        kinds = rng.permutation(10)[:3]
        y_true, y_pred = np.repeat(kinds[:2], 4), np.resize(kinds[1:], 8)
        close(alone.confusion_matrix(y_true, y_pred), table_of(y_true, y_pred, 10))
        close(alone.confusion_matrix(np.array([5]), np.array([5]), k=7), table_of([5], [5], 7))

    @hint("The labels may also come as plain lists.")
    def test_takes_lists(self, alone):
        """confusion_matrix takes plain lists of labels."""
        close(alone.confusion_matrix([0, 1, 1, 0], [0, 1, 0, 1], k=2), [[1, 1], [1, 1]])

    @pytest.mark.parametrize("k", [4, 10, 2])
    @weight(2)
    @hint("The diagonal can never win, however large or small it is; the row is the true digit.")
    def test_finds_the_largest_off_the_diagonal(self, alone, rng, k):
        """most_confused finds the largest count off the diagonal, in matrices of any size."""
        for diagonal in (200, 0):
            cm = rng.permutation(np.arange(k * k)).reshape(k, k)
            cm[np.arange(k), np.arange(k)] = diagonal
            check_pair(alone.most_confused(cm), cm)

    @requires("test_finds_the_largest_off_the_diagonal")
    @hint("The matrix belongs to the caller: clear the diagonal of a copy.")
    def test_leaves_the_matrix_alone(self, alone, rng):
        """most_confused does not change the matrix."""
        alone.most_confused(rng.integers(1, 30, (5, 5)))
        unchanged(alone.last, hint="")

    @weight(0)
    @hint("Where several mistakes are equally common, any of them will do.")
    def test_takes_any_of_equal_mistakes(self, alone):
        """most_confused names any of several equally common mistakes (this informs and earns nothing)."""
        cm = np.array([[9, 4, 0], [4, 9, 4], [1, 0, 9]])
        check_pair(alone.most_confused(cm), cm)
        same(alone.last.changed, ())
