def bce(y_true, y_pred):
    y = np.asarray(y_true, dtype=np.float32).ravel()
    p = np.asarray(y_pred, dtype=np.float32).ravel().clip(1e-7, 1 - 1e-7)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p), dtype=np.float32)
