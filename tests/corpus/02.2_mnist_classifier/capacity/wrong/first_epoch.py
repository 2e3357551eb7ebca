"""The gap after the first epoch is taken, when hardly anything has been learned.

fails: test_gap_after_the_last_epoch, test_gap_of_any_history
hint: This is the first epoch: the last one counts.
"""

def overfit_gap(history):
    epochs = getattr(history, "history", history)
    return epochs["accuracy"][0] - epochs["val_accuracy"][0]


def diagnose(history):
    if getattr(history, "history", history)["accuracy"][-1] < 0.80:
        return "underfitting"
    return "overfitting" if overfit_gap(history) > 0.05 else "good fit"


def capacity_experiment(sizes, x_train, y_train, x_val, y_val, epochs=20):
    raise NotImplementedError
