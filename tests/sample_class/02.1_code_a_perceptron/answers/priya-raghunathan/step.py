def step(z):
    return np.where(np.asarray(z) >= 0, 1, 0)
