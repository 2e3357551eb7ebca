def relu(z):
    z = np.asarray(z)
    z[z < 0] = 0
    return z
