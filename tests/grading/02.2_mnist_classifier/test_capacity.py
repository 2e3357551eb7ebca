"""Capacity: the gap between two accuracies, what it says, and networks from too small to more than enough."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.expect import check_true, close, fail, numbers, same, show_with_type, unchanged
from autograder.suite import exercise, hint, requires, visible, weight

VERDICTS = {  # last training and validation accuracy, away from the edges of the rules
    "learned too little": (0.62, 0.60, "underfitting"),
    "learned too little, with a gap": (0.70, 0.45, "underfitting"),
    "hardly anything": (0.11, 0.10, "underfitting"),
    "a large gap": (0.99, 0.80, "overfitting"),
    "a gap at a middling level": (0.86, 0.75, "overfitting"),
    "no gap": (0.95, 0.94, "good fit"),
    "the same training, another validation": (0.99, 0.98, "good fit"),
    "better on validation": (0.84, 0.93, "good fit"),
    "just too little": (0.79, 0.78, "underfitting"),
    "just enough": (0.80, 0.79, "good fit"),
    "a gap just large enough": (0.95, 0.88, "overfitting"),
    "a gap not quite large enough": (0.98, 0.94, "good fit"),
}
EARLIER = [(0.2, 0.5), (0.97, 0.55), (0.5, 0.52)]  # epochs before the last, in which all was different


def history_of(accuracy, val_accuracy):
    """A history whose last epoch has these accuracies."""
    pairs = [*EARLIER, (accuracy, val_accuracy)]
    return {
        "val_loss": [2.0, 1.9, 1.2, 0.8],
        "loss": [2.1, 1.5, 0.9, 0.4],
        "val_accuracy": [pair[1] for pair in pairs],
        "accuracy": [pair[0] for pair in pairs],
    }


def fractions(table, size):
    """Training and validation accuracy of one size, in the table that capacity_experiment returns."""
    if not isinstance(table, dict) or size not in table:
        fail("a dictionary with an entry for each size", f"got {show_with_type(table)}")
    pair = numbers(table[size])
    check_true(pair.shape == (2,), "a pair: training and validation accuracy", f"got {show_with_type(pair)}")
    check_true(
        pair.min() >= 0 and pair.max() <= 1,
        "fractions between 0 and 1",
        "they are larger",
        "Accuracies are fractions between 0 and 1, and not percent.",
    )
    return float(pair[0]), float(pair[1])


@pytest.fixture
def table(alone, digits, notes):
    """table() is what capacity_experiment makes of 256 units and of 1; the labels of new images are half wrong."""

    def tried():
        x, y, x_new = digits.x[:320], digits.y[:320], digits.x_held_out[:300]
        half_wrong = (digits.y_held_out[:300] + np.arange(300) % 2) % 10
        found = alone.capacity_experiment([256, 1], x, y, x_new, half_wrong, epochs=10)
        return {size: numbers(pair) for size, pair in found.items()} if isinstance(found, dict) else found

    return lambda: notes.find("table of two sizes", tried)


def is_swapped(on_training, on_new):
    """Whether the accuracy on images with half their labels wrong comes first."""
    return on_training < 0.55 and on_new > 0.6


@exercise("capacity", uses=("build_model", "train_model", "evaluate_accuracy"))
class TestCapacity:
    @visible
    @hint("Training accuracy minus validation accuracy after the last epoch, of a plain dictionary or a History.")
    def test_gap_after_the_last_epoch(self, student):
        """overfit_gap is training minus validation accuracy after the last epoch."""
        history = {"accuracy": [0.5, 0.7, 0.9], "val_accuracy": [0.45, 0.68, 0.8]}
        close(
            student.shadow(my_history=np.nan).overfit_gap(history),
            0.1,
            known=(
                (-0.1, "The sign is turned around: it is training minus validation."),
                (0.05, "This is the first epoch: the last one counts."),
                ([0.05, 0.02, 0.1], "One number is wanted: that of the last epoch."),
                (0.17 / 3, "This is the average over all epochs: the last one counts."),
                (10, "This is in percent: the accuracies are fractions, and so is their gap."),
                (0.9, "This is the training accuracy alone: the validation accuracy is taken from it."),
                (0.9 / 0.8, "This is a ratio: the gap is a difference."),
                (0.9 / 0.8 - 1, "This is a ratio: the gap is a difference."),
            ),
        )

    @visible
    @hint("Go through the rules in their order: the training accuracy first, and then the gap.")
    def test_names_three_cases(self, student):
        """diagnose tells underfitting, overfitting and a good fit apart."""
        for accuracy, val_accuracy, verdict in (
            (0.6, 0.58, "underfitting"),
            (0.97, 0.96, "good fit"),
            (0.97, 0.8, "overfitting"),
        ):
            history = {"accuracy": [0.3, accuracy], "val_accuracy": [0.3, val_accuracy]}
            got = student.diagnose(history)
            spelled = isinstance(got, str) and " ".join(got.replace("_", " ").split()).lower() == verdict
            check_true(
                isinstance(got, str) and got == verdict,
                expected=f"the text {verdict!r}, for {accuracy} in training and {val_accuracy} in validation",
                received=f"got {show_with_type(got)}",
                hint="The text is wanted letter by letter, as the rules spell it." if spelled else "",
            )

    @visible
    @requires("test_measures_on_both_sets")
    @hint("An entry for each size: training and validation accuracy of a new network with so many hidden units.")
    def test_tries_each_size(self, student):
        """capacity_experiment returns a pair of fractions for each size."""
        images = np.zeros((20, 28, 28), dtype=np.float32)
        labels = np.arange(20) % 10
        images[np.arange(20), 2 * labels, :] = 1.0
        blank = student.shadow(x_test=np.zeros((4, 28, 28)), y_test=np.zeros(4, int))
        table = blank.capacity_experiment([2, 5], images, labels, images[:10], labels[:10], epochs=1)
        check_true(
            isinstance(table, dict) and set(table) == {2, 5},
            expected="a dictionary with the keys 2 and 5, the sizes",
            received=f"got {show_with_type(table)}",
            hint="A dictionary is wanted: its keys are the sizes, and say to which of them a pair belongs."
            if isinstance(table, list | tuple)
            else "Some of the sizes are missing: the table is complete after the last of them."
            if isinstance(table, dict) and set(table) < {2, 5}
            else "",
        )
        for size in (2, 5):
            pair = numbers(table[size])
            check_true(
                pair.shape == (2,) and pair.min() >= 0 and pair.max() <= 1,
                expected="a pair of fractions: training and validation accuracy",
                received=f"for {size} there is {show_with_type(table[size])}",
                hint="Accuracies are fractions between 0 and 1, and not percent."
                if pair.shape == (2,) and pair.max() > 1
                else "",
            )

    @hint("The last epoch of both lists, whatever else the history holds.")
    def test_gap_of_any_history(self, student, rng):
        """overfit_gap takes the last epoch of any history, of one epoch or many."""
        for epochs in (1, 2, 7):
            accuracy, val_accuracy = rng.uniform(0.1, 1, (2, epochs)).tolist()
            val_accuracy[-1] = accuracy[-1] + (0.07 if epochs == 2 else -0.06)
            history = {"val_accuracy": val_accuracy, "loss": [1.0] * epochs, "accuracy": accuracy}
            gap = accuracy[-1] - val_accuracy[-1]
            said = "A gap may be below zero, where validation went better: it keeps its sign."
            close(student.overfit_gap(history), gap, known=((-gap, said), (0, said)) if gap < 0 else ())
            unchanged(student.last)

    @pytest.mark.parametrize("case", list(VERDICTS))
    @weight(2)
    @hint("Three rules in their order, for the last epoch: a low training accuracy comes first, and a gap takes both.")
    def test_diagnoses_by_the_rules(self, student, case):
        """diagnose goes by the rules of the text, for the last epoch."""
        accuracy, val_accuracy, verdict = VERDICTS[case]
        got = student.diagnose(history_of(accuracy, val_accuracy))
        check_true(isinstance(got, str), "a text", f"got {show_with_type(got)}")
        same(got.strip(), verdict)

    @requires("test_gap_of_any_history")
    @hint("Keras's training gives an object back that carries the dictionary: both kinds must work.")
    def test_takes_the_history_of_keras(self, student, networks):
        """overfit_gap and diagnose take the History object of Keras as well."""
        model = networks.dense((np.zeros((784, 10)), np.zeros(10), "softmax"))
        images, labels = np.zeros((4, 28, 28), np.float32), np.arange(4)
        history = model.fit(images, labels, epochs=1, verbose=0, validation_data=(images, labels))
        history.history = history_of(0.99, 0.75)
        close(student.overfit_gap(history), 0.24)
        same(student.diagnose(history), "overfitting")
        history.history = history_of(0.91, 0.90)
        close(student.overfit_gap(history), 0.01)
        same(student.diagnose(history), "good fit")

    @weight(2)
    @hint(
        "One hidden unit is a bottleneck, and 256 learn 320 images by heart: each size needs a new network, "
        "measured after training."
    )
    def test_more_units_learn_more(self, table):
        """On 320 images, 256 hidden units learn far more than one hidden unit."""
        small, large = fractions(table(), 1), fractions(table(), 256)
        place = 1 if is_swapped(*large) else 0  # for the order answers the next test
        check_true(large[place] - small[place] >= 0.3, "a training accuracy that is larger by 0.3", "it is not")

    @hint("The first of the pair is measured on the training images, the second on the validation images.")
    def test_measures_on_both_sets(self, table):
        """capacity_experiment measures on the training images first, and then on the validation images."""
        on_training, on_new = fractions(table(), 256)
        check_true(
            not is_swapped(on_training, on_new),
            "training first",
            "it comes second",
            "The training accuracy is the first of the pair.",
        )
        check_true(on_training > 0.6, "training images that are learned", "they are not")
        check_true(0.15 < on_new < 0.55, "an accuracy for the validation images", "it is measured on others")

    @hint("The number of epochs is the argument, and training takes it over: one is not enough, sixteen are plenty.")
    def test_trains_for_the_epochs_asked_for(self, alone, digits):
        """capacity_experiment trains for as many epochs as `epochs` says."""
        x, y, x_new, y_new = digits.x[:100], digits.y[:100], digits.x_held_out[:50], digits.y_held_out[:50]
        once, often = (
            fractions(alone.capacity_experiment([32], x, y, x_new, y_new, epochs=epochs), 32)[0] for epochs in (1, 16)
        )
        check_true(often - once >= 0.2, "more learned in sixteen epochs than in one", "it makes little difference")
