"""The accuracies of the table are in percent.

fails: test_tries_each_size, test_more_units_learn_more, test_measures_on_both_sets
hint: Accuracies are fractions between 0 and 1, and not percent.
earns: 4.36
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
        table[size] = (100 * accuracy(model, x_train, y_train), 100 * accuracy(model, x_val, y_val))
    return table
