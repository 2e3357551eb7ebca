"""The return stands inside the loop, so only the first size is tried.

fails: test_tries_each_size, test_more_units_learn_more
hint: Some of the sizes are missing: the table is complete after the last of them.
earns: 5.82
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
        table[size] = (accuracy(model, x_train, y_train), accuracy(model, x_val, y_val))
        return table
