"""Each epoch is a training of its own, and the clock is printed."""

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


import time


def capacity_experiment(sizes, x_train, y_train, x_val, y_val, epochs=20):
    table = {}
    for size in sorted(sizes, reverse=True):
        start = time.time()
        model = build_model(hidden=(size,))
        model.compile("nadam", "sparse_categorical_crossentropy", metrics=["accuracy"])
        for _ in range(epochs):
            model.fit(x_train, y_train, verbose=0)
        table[size] = (evaluate_accuracy(model, x_train, y_train), evaluate_accuracy(model, x_val, y_val))
        print(size, "units:", table[size], f"in {time.time() - start:.1f} s")
    return table
