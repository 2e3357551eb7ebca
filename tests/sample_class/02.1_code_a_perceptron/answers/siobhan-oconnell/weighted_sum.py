def weighted_sum(x, w, b):
    return np.dot(x, w)
