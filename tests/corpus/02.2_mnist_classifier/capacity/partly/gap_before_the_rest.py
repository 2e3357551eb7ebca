"""The gap is asked for first, so a network that has learned too little may be called overfitting.

fails: test_diagnoses_by_the_rules
hint: Three rules in their order, for the last epoch: a low training accuracy comes first, and a gap takes both.
earns: 6.55
"""

def overfit_gap(history):
    epochs = getattr(history, "history", history)
    return float(epochs["accuracy"][-1]) - float(epochs["val_accuracy"][-1])


def diagnose(history):
    epochs = getattr(history, "history", history)
    if overfit_gap(history) > 0.05:
        return "overfitting"
    return "underfitting" if epochs["accuracy"][-1] < 0.80 else "good fit"


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
