"""The bias is taken as the weight of an input that is always 1, and split off again at the end."""


def gradients(X, y, w, b):
    ones = np.ones((len(X), 1))
    extended = np.hstack([X, ones])
    theta = np.append(w, b)
    slopes = extended.T @ (sigmoid(extended @ theta) - y) / len(y)
    return slopes[:-1], slopes[-1]
