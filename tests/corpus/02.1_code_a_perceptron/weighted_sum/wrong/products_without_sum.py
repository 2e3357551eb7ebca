"""It returns the products with the bias on each and never adds up.

fails: test_adds_the_products_and_the_bias, test_gives_one_result_per_row, test_works_for_any_batch
hint: One neuron gives one number: the products still have to be added up.
"""


def weighted_sum(x, w, b):
    return np.asarray(x) * np.asarray(w) + b
