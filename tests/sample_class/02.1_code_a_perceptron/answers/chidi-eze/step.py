def step(z):
    return np.float32(np.asarray(z) > 0)
