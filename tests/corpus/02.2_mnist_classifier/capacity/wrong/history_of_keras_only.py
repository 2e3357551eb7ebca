"""A plain dictionary has no attribute `history`.

fails: test_gap_after_the_last_epoch, test_names_three_cases, test_gap_of_any_history, test_diagnoses_by_the_rules
hint: Training accuracy minus validation accuracy after the last epoch, of a plain dictionary or a History.
"""

def overfit_gap(history):
    return history.history["accuracy"][-1] - history.history["val_accuracy"][-1]


def diagnose(history):
    if history.history["accuracy"][-1] < 0.80:
        return "underfitting"
    return "overfitting" if overfit_gap(history) > 0.05 else "good fit"


def capacity_experiment(sizes, x_train, y_train, x_val, y_val, epochs=20):
    raise NotImplementedError
