"""The return is indented too far: the first example alone counts.

fails: test_has_the_right_value, test_is_the_mean_cost
hint: This is the first example alone: the loss is the average of all.
"""


def bce(y_true, y_pred):
    total = 0.0
    for y, p in zip(np.ravel(y_true), np.ravel(y_pred)):
        p = min(max(p, 1e-12), 1 - 1e-12)
        total -= y * np.log(p) + (1 - y) * np.log(1 - p)
        return total
