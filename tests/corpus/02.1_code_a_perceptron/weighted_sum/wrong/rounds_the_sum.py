"""The result is rounded to whole numbers for a neat display.

fails: test_adds_the_products_and_the_bias, test_works_for_any_number_of_inputs
hint: Keep the decimals: a weighted sum need not be a whole number.
"""


def weighted_sum(x, w, b):
    return np.round(np.dot(x, w) + b)
