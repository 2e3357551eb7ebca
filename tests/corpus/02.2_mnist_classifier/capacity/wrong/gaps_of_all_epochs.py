"""There is a gap for each epoch, and all are returned.

fails: test_gap_after_the_last_epoch, test_gap_of_any_history
hint: One number is wanted: that of the last epoch.
"""

def overfit_gap(history):
    epochs = getattr(history, "history", history)
    return [a - b for a, b in zip(epochs["accuracy"], epochs["val_accuracy"])]


def diagnose(history):
    epochs = getattr(history, "history", history)
    if epochs["accuracy"][-1] < 0.80:
        return "underfitting"
    return "overfitting" if overfit_gap(history)[-1] > 0.05 else "good fit"


def capacity_experiment(sizes, x_train, y_train, x_val, y_val, epochs=20):
    raise NotImplementedError
