"""The gap loses its sign, so better validation looks like overfitting.

fails: test_gap_of_any_history, test_diagnoses_by_the_rules
hint: A gap may be below zero, where validation went better: it keeps its sign.
earns: 5.09
"""

def overfit_gap(history):
    epochs = getattr(history, "history", history)
    return abs(epochs["accuracy"][-1] - epochs["val_accuracy"][-1])


def diagnose(history):
    if getattr(history, "history", history)["accuracy"][-1] < 0.80:
        return "underfitting"
    return "overfitting" if overfit_gap(history) > 0.05 else "good fit"


def capacity_experiment(sizes, x_train, y_train, x_val, y_val, epochs=20):
    table = {}
    for size in sizes:
        model = build_model(hidden=(size,))
        train_model(model, x_train, y_train, epochs=epochs)
        table[size] = (
            evaluate_accuracy(model, x_train, y_train),
            evaluate_accuracy(model, x_val, y_val),
        )
    return table
