"""The exponent is clipped far out, where the curve is flat in all digits."""


def sigmoid(z):
    z = np.clip(z, -500, 500)
    return 1 / (1 + np.exp(-z))
