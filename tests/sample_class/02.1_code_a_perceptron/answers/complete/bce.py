def bce(y_true, y_pred):
    y = np.array(y_true, dtype=float).flatten()
    p = np.array(y_pred, dtype=float).flatten().clip(1e-10, 1 - 1e-10)
    losses = np.where(y == 1, -np.log(p), -np.log(1 - p))
    return losses.mean()
