z = -3
while z < 3:
    z == z + 1


def tanh(z):
    return np.tanh(z)
