"""The History object of Keras is used as if it were a dictionary.

fails: test_takes_the_history_of_keras
hint: Keras's training gives an object back that carries the dictionary: both kinds must work.
earns: 7.27
"""

def overfit_gap(history):
    return history["accuracy"][-1] - history["val_accuracy"][-1]


def diagnose(history):
    if history["accuracy"][-1] < 0.80:
        return "underfitting"
    return "overfitting" if overfit_gap(history) > 0.05 else "good fit"


def capacity_experiment(sizes, x_train, y_train, x_val, y_val, epochs=20):
    table = {}
    for size in sizes:
        model = build_model(hidden=(size,))
        train_model(model, x_train, y_train, epochs=epochs)
        table[size] = (
            evaluate_accuracy(model, x_train, y_train),
            evaluate_accuracy(model, x_val, y_val),
        )
    return table
