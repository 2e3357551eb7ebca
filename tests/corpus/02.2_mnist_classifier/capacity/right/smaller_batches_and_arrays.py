"""The pairs are arrays in single precision, training goes in small batches, and the verdict comes from a list of
rules."""

def last(history, name):
    if hasattr(history, "history"):
        history = history.history
    *_, value = history[name]
    return float(value)


def overfit_gap(history):
    return np.float32(last(history, "accuracy")) - np.float32(last(history, "val_accuracy"))


RULES = [
    (lambda history: last(history, "accuracy") < 0.80, "underfitting"),
    (lambda history: overfit_gap(history) > 0.05, "overfitting"),
    (lambda history: True, "good fit"),
]


def diagnose(history):
    return next(name for applies, name in RULES if applies(history))


def capacity_experiment(sizes, x_train, y_train, x_val, y_val, epochs=20):
    table = dict.fromkeys(sizes)
    for size in table:
        model = build_model(hidden=(size,))
        model.compile("rmsprop", "sparse_categorical_crossentropy")
        model.fit(x_train, y_train, batch_size=16, epochs=epochs, verbose=0)
        hits = [np.argmax(model(x), axis=1) == y for x, y in ((x_train, y_train), (x_val, y_val))]
        table[size] = np.array([each.mean() for each in hits], dtype=np.float32)
    return table
