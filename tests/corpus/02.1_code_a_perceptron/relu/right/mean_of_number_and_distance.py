"""Half of z + |z|: on the negative side the two cancel."""


def relu(z):
    return (np.abs(z) + z) / 2
