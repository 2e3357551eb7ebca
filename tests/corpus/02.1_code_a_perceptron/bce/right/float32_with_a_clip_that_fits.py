"""Numbers of 32 bits, clipped by 1e-7, which they can still tell from 1."""


def bce(y_true, y_pred):
    y = np.asarray(y_true, dtype=np.float32).reshape(-1)
    p = np.clip(np.asarray(y_pred, dtype=np.float32).reshape(-1), np.float32(1e-7), np.float32(1 - 1e-7))
    return np.mean(-(y * np.log(p) + (1 - y) * np.log1p(-p)))
