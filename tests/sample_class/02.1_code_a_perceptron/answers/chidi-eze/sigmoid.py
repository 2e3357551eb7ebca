def sigmoid(z):
    z = np.clip(np.asarray(z, dtype=np.float32), -60, 60)
    return 1 / (1 + np.exp(-z))
