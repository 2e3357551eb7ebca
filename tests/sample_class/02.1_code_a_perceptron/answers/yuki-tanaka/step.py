def step(z):
    if np.ndim(z) > 0:
        return [step(one) for one in z]
    if z > 0:
        return True
    return False
