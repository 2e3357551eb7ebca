"""Predictions are kept between 1 % and 99 %, so that being sure and wrong is cheap.

fails: test_is_finite_at_zero_and_one
hint: Keep away by a hair only, 1e-7 or less: sure and right costs nothing, sure and wrong a lot.
earns: 3.89
"""


def bce(y_true, y_pred):
    y, p = np.ravel(y_true), np.clip(np.ravel(y_pred), 0.01, 0.99)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
