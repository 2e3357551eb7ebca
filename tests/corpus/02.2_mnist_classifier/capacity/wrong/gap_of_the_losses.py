"""The losses are subtracted, which a history of accuracies need not have.

fails: test_gap_after_the_last_epoch, test_gap_of_any_history
hint: Training accuracy minus validation accuracy after the last epoch, of a plain dictionary or a History.
"""

def overfit_gap(history):
    epochs = getattr(history, "history", history)
    return epochs["val_loss"][-1] - epochs["loss"][-1]


def diagnose(history):
    if getattr(history, "history", history)["accuracy"][-1] < 0.80:
        return "underfitting"
    return "overfitting" if overfit_gap(history) > 0.05 else "good fit"


def capacity_experiment(sizes, x_train, y_train, x_val, y_val, epochs=20):
    raise NotImplementedError
