def bce(y_true, y_pred):
    y = np.reshape(y_true, -1)
    p = np.clip(np.reshape(y_pred, -1), 1e-15, 1 - 1e-15)
    return -np.mean(special.xlogy(y, p) + special.xlog1py(1 - y, -p))
