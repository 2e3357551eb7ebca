def relu(z):
    z = np.array(z)
    return z * (z > 0)
