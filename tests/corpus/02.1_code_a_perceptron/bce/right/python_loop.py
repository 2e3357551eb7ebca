"""A loop over pairs with math.log and a clip made of min and max."""

import math


def bce(y_true, y_pred):
    labels = np.asarray(y_true).flatten().tolist()
    predictions = np.asarray(y_pred).flatten().tolist()
    total = 0.0
    for label, prediction in zip(labels, predictions):
        prediction = min(max(prediction, 1e-15), 1 - 1e-15)
        total -= math.log(prediction) if label else math.log(1 - prediction)
    return total / len(labels)
