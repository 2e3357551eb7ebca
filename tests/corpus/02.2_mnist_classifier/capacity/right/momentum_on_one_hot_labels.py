"""SGD with momentum and one-hot labels; the gap is worked out with decimal fractions."""

from decimal import Decimal


def overfit_gap(history):
    record = getattr(history, "history", history)
    return float(Decimal(record["accuracy"][-1]) - Decimal(record["val_accuracy"][-1]))


def diagnose(history):
    record = getattr(history, "history", history)
    enough, close = record["accuracy"][-1] >= 0.8, overfit_gap(history) <= 0.05
    return ("good fit" if close else "overfitting") if enough else "underfitting"


def capacity_experiment(sizes, x_train, y_train, x_val, y_val, epochs=20):
    table = {}
    for size in sizes:
        model = build_model(hidden=(size,), activation=tf.nn.relu)
        model.compile(keras.optimizers.SGD(0.05, momentum=0.9), "categorical_crossentropy", metrics=["accuracy"])
        model.fit(x_train, np.eye(10)[y_train], epochs=epochs, verbose=0)
        table[size] = tuple(evaluate_accuracy(model, x, y) for x, y in ((x_train, y_train), (x_val, y_val)))
    return table
