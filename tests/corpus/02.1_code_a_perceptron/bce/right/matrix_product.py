"""A matrix product adds up, so that a 1 × 1 matrix has to be unpacked."""


def bce(y_true, y_pred):
    y = np.reshape(y_true, (-1, 1))
    p = np.clip(np.reshape(y_pred, (-1, 1)), 1e-12, 1 - 1e-12)
    total = y.T @ np.log(p) + (1 - y).T @ np.log(1 - p)
    return -total.item() / len(y)
