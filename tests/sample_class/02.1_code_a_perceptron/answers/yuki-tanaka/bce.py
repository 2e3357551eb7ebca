def bce(y_true, y_pred):
    total, m = 0, 0
    for y, p in zip(np.ravel(y_true), np.ravel(y_pred)):
        p = min(max(p, 1e-12), 1 - 1e-12)
        total -= math.log(p) if y == 1 else math.log(1 - p)
        m += 1
    return total / m
