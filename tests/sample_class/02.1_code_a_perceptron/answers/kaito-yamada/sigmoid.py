def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-np.asarray(z)))
