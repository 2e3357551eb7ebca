"""The network is written out with scores at its end, evaluate measures, and the pairs are lists."""

def overfit_gap(history):
    epochs = history if isinstance(history, dict) else history.history
    return epochs["accuracy"][-1] - epochs["val_accuracy"][-1]


def diagnose(history):
    epochs = history if isinstance(history, dict) else history.history
    if epochs["accuracy"][-1] < 0.80:
        return "underfitting"
    if overfit_gap(history) > 0.05:
        return "overfitting"
    return "good fit"


from collections import OrderedDict


def capacity_experiment(sizes, x_train, y_train, x_val, y_val, epochs=20):
    table = OrderedDict()
    for size in sizes:
        layers = [keras.layers.Flatten(), keras.layers.Dense(size, "relu"), keras.layers.Dense(10)]
        model = keras.Sequential([keras.Input((28, 28)), *layers])
        model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
        model.fit(x_train, y_train, epochs=epochs, verbose=0)
        table[size] = [model.evaluate(x, y, verbose=0)[1] for x, y in ((x_train, y_train), (x_val, y_val))]
    return table
