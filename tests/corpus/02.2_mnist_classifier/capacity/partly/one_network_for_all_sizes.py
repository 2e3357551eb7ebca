"""The network is built before the loop, and trained further for each size.

fails: test_more_units_learn_more
hint: One hidden unit is a bottleneck, and 256 learn 320 images by heart: each size needs a new network, measured
  after training.
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
    model = build_model(hidden=(sizes[0],))
    model.compile("adam", "sparse_categorical_crossentropy")
    table = {}
    for size in sizes:
        model.fit(x_train, y_train, epochs=epochs, verbose=0)
        pairs = ((x_train, y_train), (x_val, y_val))
        table[size] = tuple(float(np.mean(np.argmax(model(x), axis=1) == y)) for x, y in pairs)
    return table
