"""The best epoch of each list counts, and not the last.

fails: test_gap_of_any_history, test_diagnoses_by_the_rules, test_takes_the_history_of_keras
hint: The last epoch of both lists, whatever else the history holds.
earns: 5.09
"""

def overfit_gap(history):
    epochs = getattr(history, "history", history)
    return max(epochs["accuracy"]) - max(epochs["val_accuracy"])


def diagnose(history):
    epochs = history if isinstance(history, dict) else history.history
    if epochs["accuracy"][-1] < 0.80:
        return "underfitting"
    if overfit_gap(history) > 0.05:
        return "overfitting"
    return "good fit"


def capacity_experiment(sizes, x_train, y_train, x_val, y_val, epochs=20):
    def accuracy(model, x, y):
        return float(np.mean(np.argmax(model(x), axis=1) == y))

    table = {}
    for size in sizes:
        model = build_model(hidden=(size,))
        model.compile("adam", "sparse_categorical_crossentropy")
        model.fit(x_train, y_train, epochs=epochs, verbose=0)
        table[size] = (accuracy(model, x_train, y_train), accuracy(model, x_val, y_val))
    return table
