x = np.array([1, 1, 0])
w = np.array([1, 1, 2])
b = -1.5


def weighted_sum(inputs, weights, bias):
    return np.dot(x, w) + b


weighted_sum(x, w, b)
