"""It builds on the notebook's own sigmoid, as the task offers."""


def tanh(z):
    return 2 * sigmoid(2 * np.asarray(z)) - 1
