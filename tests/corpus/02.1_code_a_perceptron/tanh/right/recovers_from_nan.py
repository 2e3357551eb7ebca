"""The formula overflows far out, and the holes are filled with the sign afterwards."""


def tanh(z):
    z = np.asarray(z, dtype=float)
    with np.errstate(all="ignore"):
        quotient = (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
    return np.where(np.isnan(quotient), np.sign(z), quotient)
