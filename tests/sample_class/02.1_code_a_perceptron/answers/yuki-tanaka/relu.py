def relu(z):
    if np.ndim(z) > 0:
        return [relu(one) for one in z]
    return max(0, z)
