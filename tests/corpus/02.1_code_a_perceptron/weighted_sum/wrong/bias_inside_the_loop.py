"""The loop adds the bias in every round instead of once after it.

fails: test_adds_the_products_and_the_bias
hint: The bias belongs to the neuron and not to each input: it is added once.
"""


def weighted_sum(x, w, b):
    x = np.asarray(x, dtype=float)
    z = 0.0
    for i in range(len(w)):
        z = z + x[..., i] * w[i] + b
    return z
