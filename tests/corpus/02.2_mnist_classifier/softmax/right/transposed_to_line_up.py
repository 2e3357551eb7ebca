"""The scores are transposed, so that the rows' largest scores and sums line up without an axis kept."""


def softmax(z):
    columns = np.asarray(z, dtype=float).T
    powers = np.exp(columns - columns.max(axis=0))
    return (powers / powers.sum(axis=0)).T
