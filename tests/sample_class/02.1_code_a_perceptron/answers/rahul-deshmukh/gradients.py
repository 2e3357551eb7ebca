def gradients(X, y, w, b):
    X = np.array(X, dtype=float)
    p = neuron(X, w, b)
    error = (p - np.array(y)) * p * (1 - p)  # chain rule: the slope of the sigmoid is p (1 - p)
    return X.T @ error / len(y), error.mean()
