def weighted_sum(x, w, b):
    # np.dot does one sample and a whole table of samples alike
    return np.dot(x, w) + b
