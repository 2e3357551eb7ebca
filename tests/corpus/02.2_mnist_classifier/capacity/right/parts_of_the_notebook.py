"""Each part is one of the functions written before, and the table a dictionary comprehension with a helper."""

def overfit_gap(history):
    epochs = history if isinstance(history, dict) else history.history
    return epochs["accuracy"][-1] - epochs["val_accuracy"][-1]


def diagnose(history):
    accuracy = (history if isinstance(history, dict) else history.history)["accuracy"].copy().pop()
    gap = overfit_gap(history)
    return "underfitting" if accuracy < 0.8 else "overfitting" if gap > 0.05 else "good fit"


def both_accuracies(size, x_train, y_train, x_val, y_val, epochs):
    model = build_model((size,), "relu")
    train_model(model, x_train, y_train, epochs)
    return evaluate_accuracy(model, x_train, y_train), evaluate_accuracy(model, x_val, y_val)


def capacity_experiment(sizes, x_train, y_train, x_val, y_val, epochs=20):
    return {size: both_accuracies(size, x_train, y_train, x_val, y_val, epochs) for size in sizes}
