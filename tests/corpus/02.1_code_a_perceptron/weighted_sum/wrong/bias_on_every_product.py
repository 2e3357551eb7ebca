"""The bias is inside the sum, so that it counts once for each input.

fails: test_adds_the_products_and_the_bias, test_gives_one_result_per_row
hint: The bias belongs to the neuron and not to each input: it is added once.
"""


def weighted_sum(x, w, b):
    return np.sum(np.asarray(x) * np.asarray(w) + b, axis=-1)
