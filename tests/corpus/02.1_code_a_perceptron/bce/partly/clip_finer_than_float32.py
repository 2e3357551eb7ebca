"""1 - 1e-15 is 1 in numbers of 32 bits, so that the clip has no effect there.

fails: test_is_finite_at_zero_and_one
hint: The logarithm of 0 is endless: keep predictions a hair away from 0 and 1.
earns: 3.89
"""


def bce(y_true, y_pred):
    y = np.ravel(y_true).astype(np.float32)
    p = np.clip(np.ravel(y_pred).astype(np.float32), np.float32(1e-15), np.float32(1 - 1e-15))
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
