"""Two nested loops multiply every input by every weight.

fails: test_adds_the_products_and_the_bias, test_works_for_any_number_of_inputs
hint: Each input meets its own weight only, not the weights of the others.
"""


def weighted_sum(x, w, b):
    total = 0.0
    for xi in np.asarray(x).T:
        for wi in w:
            total = total + xi * wi
    return total + b
