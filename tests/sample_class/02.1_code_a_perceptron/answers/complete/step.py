def step(z):
    fires = np.array(z) > 0
    return fires.astype(int)
