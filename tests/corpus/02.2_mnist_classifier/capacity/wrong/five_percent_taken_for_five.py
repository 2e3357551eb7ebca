"""The gap is compared with 5, as if it were in percent.

fails: test_names_three_cases, test_diagnoses_by_the_rules
hint: Go through the rules in their order: the training accuracy first, and then the gap.
"""

def overfit_gap(history):
    epochs = getattr(history, "history", history)
    return float(epochs["accuracy"][-1]) - float(epochs["val_accuracy"][-1])


def diagnose(history):
    epochs = getattr(history, "history", history)
    if epochs["accuracy"][-1] < 0.80:
        return "underfitting"
    return "overfitting" if overfit_gap(history) > 5 else "good fit"


def capacity_experiment(sizes, x_train, y_train, x_val, y_val, epochs=20):
    raise NotImplementedError
