"""The pair is the wrong way round.

fails: test_measures_on_both_sets
hint: The training accuracy is the first of the pair.
earns: 6.55
"""

def overfit_gap(history):
    epochs = getattr(history, "history", history)
    return float(epochs["accuracy"][-1]) - float(epochs["val_accuracy"][-1])


def diagnose(history):
    if getattr(history, "history", history)["accuracy"][-1] < 0.80:
        return "underfitting"
    return "overfitting" if overfit_gap(history) > 0.05 else "good fit"


def capacity_experiment(sizes, x_train, y_train, x_val, y_val, epochs=20):
    def accuracy(model, x, y):
        return float(np.mean(np.argmax(model(x), axis=1) == y))

    table = {}
    for size in sizes:
        model = build_model(hidden=(size,))
        model.compile("adam", "sparse_categorical_crossentropy")
        model.fit(x_train, y_train, epochs=epochs, verbose=0)
        table[size] = (accuracy(model, x_val, y_val), accuracy(model, x_train, y_train))
    return table
