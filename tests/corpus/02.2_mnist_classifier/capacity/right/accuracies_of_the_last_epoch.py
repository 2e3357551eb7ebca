"""Keras measures both while it trains, and the last epoch of its history gives the pair."""

def _lists(history):
    try:
        history = history.history
    except AttributeError:
        pass
    return np.array(history["accuracy"]), np.array(history["val_accuracy"])


def overfit_gap(history):
    accuracy, val_accuracy = _lists(history)
    return (accuracy - val_accuracy)[-1]


def diagnose(history):
    accuracy, _ = _lists(history)
    gap = overfit_gap(history)
    match bool(accuracy[-1] < 0.8), bool(gap > 0.05):
        case (True, _):
            return "underfitting"
        case (_, True):
            return "overfitting"
        case _:
            return "good fit"


def capacity_experiment(sizes, x_train, y_train, x_val, y_val, epochs=20):
    results = {}
    for n in sizes:
        net = build_model(hidden=[n])
        net.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        record = net.fit(x_train, y_train, validation_data=(x_val, y_val), epochs=epochs, verbose=0).history
        results[n] = record["accuracy"][-1], record["val_accuracy"][-1]
    return results
