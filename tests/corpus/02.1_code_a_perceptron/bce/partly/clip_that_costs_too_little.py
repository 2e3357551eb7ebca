"""The clip of 1e-4 is invisible to right predictions, but a sure mistake costs 9 instead of 16 or more.

fails: test_is_finite_at_zero_and_one
hint: Keep away by a hair only, 1e-7 or less: sure and right costs nothing, sure and wrong a lot.
earns: 3.89
"""


def bce(y_true, y_pred):
    y, p = np.ravel(y_true), np.clip(np.ravel(y_pred), 1e-4, 1 - 1e-4)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
