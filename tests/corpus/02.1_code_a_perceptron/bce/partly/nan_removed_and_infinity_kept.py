"""nanmean leaves the nan of sure and right predictions out, and what is infinite stays.

fails: test_is_finite_at_zero_and_one
hint: The logarithm of 0 is endless: keep predictions a hair away from 0 and 1.
earns: 3.89
"""


def bce(y_true, y_pred):
    y, p = np.ravel(y_true), np.ravel(y_pred)
    return -np.nanmean(y * np.log(p) + (1 - y) * np.log(1 - p))
