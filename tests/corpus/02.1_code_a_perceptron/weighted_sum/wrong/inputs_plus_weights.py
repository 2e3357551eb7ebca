"""Each input is added to its weight instead of multiplied.

fails: test_adds_the_products_and_the_bias, test_works_for_any_number_of_inputs
hint: Each input is multiplied by its weight: here the two were added.
"""


def weighted_sum(x, w, b):
    return np.sum(np.asarray(x) + np.asarray(w), axis=-1) + b
