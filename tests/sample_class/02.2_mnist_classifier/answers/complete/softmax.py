def softmax(z):
    z = np.array(z, dtype=float)
    if z.ndim == 1:
        z = z - max(z)
        return np.exp(z) / np.sum(np.exp(z))
    return np.array([softmax(row) for row in z])
