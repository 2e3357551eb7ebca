"""The gap is given in percent, though the accuracies are fractions.

fails: test_gap_after_the_last_epoch, test_gap_of_any_history
hint: This is in percent: the accuracies are fractions, and so is their gap.
"""

def overfit_gap(history):
    epochs = getattr(history, "history", history)
    return 100 * (epochs["accuracy"][-1] - epochs["val_accuracy"][-1])


def diagnose(history):
    if getattr(history, "history", history)["accuracy"][-1] < 0.80:
        return "underfitting"
    return "overfitting" if overfit_gap(history) > 0.05 else "good fit"


def capacity_experiment(sizes, x_train, y_train, x_val, y_val, epochs=20):
    raise NotImplementedError
