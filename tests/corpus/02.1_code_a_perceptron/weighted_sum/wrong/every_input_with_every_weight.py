"""The outer product pairs all inputs with all weights.

fails: test_adds_the_products_and_the_bias
hint: Each input meets its own weight only, not the weights of the others.
"""


def weighted_sum(x, w, b):
    return np.outer(x, w) + b
