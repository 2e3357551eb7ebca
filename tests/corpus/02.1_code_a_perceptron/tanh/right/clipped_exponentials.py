"""The formula of the table, on numbers that were clipped at 20 before."""


def tanh(z):
    z = np.clip(np.asarray(z, dtype=float), -20, 20)
    up, down = np.exp(z), np.exp(-z)
    return (up - down) / (up + down)
