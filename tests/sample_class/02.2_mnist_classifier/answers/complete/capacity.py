def last(history, name):
    numbers = history if isinstance(history, dict) else history.history
    return numbers[name][-1]


def overfit_gap(history):
    return last(history, "accuracy") - last(history, "val_accuracy")


def diagnose(history):
    if last(history, "accuracy") < 0.8:
        return "underfitting"
    elif overfit_gap(history) > 0.05:
        return "overfitting"
    else:
        return "good fit"


def capacity_experiment(sizes, x_train, y_train, x_val, y_val, epochs=20):
    result = {}
    for size in sizes:
        model = build_model([size])
        train_model(model, x_train, y_train, epochs)
        on_training = evaluate_accuracy(model, x_train, y_train)
        on_validation = evaluate_accuracy(model, x_val, y_val)
        result[size] = (on_training, on_validation)
    return result
