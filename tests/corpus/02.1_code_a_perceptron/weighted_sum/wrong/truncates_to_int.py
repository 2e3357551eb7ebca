"""int() cuts the decimals off, and refuses a batch.

fails: test_adds_the_products_and_the_bias, test_gives_one_result_per_row
hint: Keep the decimals: a weighted sum need not be a whole number.
"""


def weighted_sum(x, w, b):
    return int(np.dot(x, w) + b)
