"""The slope that training needs was returned at once.

fails: test_has_the_right_values, test_works_for_any_shape, test_is_finite_far_out
hint: This is the slope of the sigmoid, not its value.
"""


def sigmoid(z):
    s = 1 / (1 + np.exp(-np.clip(z, -500, 500)))
    return s * (1 - s)
