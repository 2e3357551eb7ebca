"""The weights and biases are really made, and their sizes added."""

def count_params(sizes):
    total = 0
    for i in range(1, len(sizes)):
        W = np.zeros((sizes[i - 1], sizes[i]))
        b = np.zeros(sizes[i])
        total += W.size + b.size
    return total
