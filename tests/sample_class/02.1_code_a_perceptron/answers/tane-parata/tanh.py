def tanh(z):
    return 2 * sigmoid(2 * np.asarray(z)) - 1
