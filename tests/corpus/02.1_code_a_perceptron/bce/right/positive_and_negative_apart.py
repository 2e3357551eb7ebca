"""It adds up the examples of each label on their own and divides by all of them."""


def bce(y_true, y_pred):
    y = np.asarray(y_true).squeeze().reshape(-1)
    p = np.asarray(y_pred).squeeze().reshape(-1).clip(1e-9, 1 - 1e-9)
    ones, zeros = p[y > 0.5], p[y < 0.5]
    return -(np.log(ones).sum() + np.log(1 - zeros).sum()) / (len(ones) + len(zeros))
