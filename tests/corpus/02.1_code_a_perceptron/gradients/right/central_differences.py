"""No formula: each number is nudged both ways, and the loss is measured."""


def gradients(X, y, w, b):
    h = 1e-5

    def loss(theta):
        return bce(y, sigmoid(weighted_sum(X, theta[:-1], theta[-1])))

    theta = np.append(np.asarray(w, dtype=float), b)
    slopes = []
    for i in range(len(theta)):
        up, down = theta.copy(), theta.copy()
        up[i] += h
        down[i] -= h
        slopes.append((loss(up) - loss(down)) / (2 * h))
    return np.array(slopes[:-1]), slopes[-1]
