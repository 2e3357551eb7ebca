"""It loops in pure Python, calls itself for each row, and returns a list."""


def weighted_sum(x, w, b):
    if np.ndim(x) == 2:
        return [weighted_sum(row, w, b) for row in x]
    total = b
    for i in range(len(x)):
        total += x[i] * w[i]
    return total
