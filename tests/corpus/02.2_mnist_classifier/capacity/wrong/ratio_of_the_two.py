"""The validation accuracy is divided by, and not subtracted.

fails: test_gap_after_the_last_epoch, test_names_three_cases, test_gap_of_any_history, test_diagnoses_by_the_rules
hint: This is a ratio: the gap is a difference.
"""

def overfit_gap(history):
    epochs = getattr(history, "history", history)
    return epochs["accuracy"][-1] / epochs["val_accuracy"][-1]


def diagnose(history):
    if getattr(history, "history", history)["accuracy"][-1] < 0.80:
        return "underfitting"
    return "overfitting" if overfit_gap(history) > 0.05 else "good fit"


def capacity_experiment(sizes, x_train, y_train, x_val, y_val, epochs=20):
    raise NotImplementedError
