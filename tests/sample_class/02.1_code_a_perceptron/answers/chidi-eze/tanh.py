def tanh(z):
    return np.tanh(np.asarray(z, dtype=np.float32))
