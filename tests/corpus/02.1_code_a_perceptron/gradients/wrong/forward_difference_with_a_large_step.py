"""The loss is measured after a step of 0.1 in each direction: far too rough for a slope.

fails: test_has_the_right_values, test_agrees_with_nudging
hint: How far each prediction is off, times the input of that weight, averaged over the examples.
"""


def gradients(X, y, w, b):
    h = 0.1
    here = bce(y, sigmoid(weighted_sum(X, w, b)))
    dw = []
    for j in range(len(w)):
        moved = np.array(w, dtype=float)
        moved[j] += h
        dw.append((bce(y, sigmoid(weighted_sum(X, moved, b))) - here) / h)
    db = (bce(y, sigmoid(weighted_sum(X, w, b + h))) - here) / h
    return np.array(dw), db
