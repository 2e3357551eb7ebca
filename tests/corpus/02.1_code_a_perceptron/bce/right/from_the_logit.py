"""It goes back to the logit, where the loss is a softplus."""


def bce(y_true, y_pred):
    y = np.ravel(y_true)
    p = np.clip(np.ravel(y_pred), 1e-15, 1 - 1e-15)
    logit = np.log(p) - np.log1p(-p)
    return float(np.mean(np.logaddexp(0, logit) - y * logit))
