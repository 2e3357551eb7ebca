"""The weighted sum is taken for a weighted average.

fails: test_adds_the_products_and_the_bias, test_works_for_any_number_of_inputs
hint: The products are added up; here their average was taken.
"""


def weighted_sum(x, w, b):
    return np.mean(np.asarray(x) * np.asarray(w), axis=-1) + b
