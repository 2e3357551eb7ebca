"""The dot product of the list without its end and without its start counts the weights."""

def count_params(sizes):
    sizes = np.array(sizes)
    return np.dot(sizes[:-1], sizes[1:]) + np.sum(sizes[1:])
