"""It calls itself for each row until single numbers are left, and returns nested lists of ints."""


def step(z):
    if np.ndim(z) == 0:
        return 1 if z > 0 else 0
    return [step(part) for part in z]
