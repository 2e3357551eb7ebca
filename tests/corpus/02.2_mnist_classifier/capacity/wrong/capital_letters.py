"""The verdicts begin with a capital letter.

fails: test_names_three_cases, test_diagnoses_by_the_rules
hint: The text is wanted letter by letter, as the rules spell it.
"""

def overfit_gap(history):
    epochs = getattr(history, "history", history)
    return float(epochs["accuracy"][-1]) - float(epochs["val_accuracy"][-1])


def diagnose(history):
    epochs = getattr(history, "history", history)
    if epochs["accuracy"][-1] < 0.80:
        return "Underfitting"
    return "Overfitting" if overfit_gap(history) > 0.05 else "Good fit"


def capacity_experiment(sizes, x_train, y_train, x_val, y_val, epochs=20):
    raise NotImplementedError
