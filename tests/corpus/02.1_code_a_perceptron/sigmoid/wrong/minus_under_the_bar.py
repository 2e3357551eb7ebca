"""1 - exp(-z) was written under the fraction bar.

fails: test_has_the_right_values, test_works_for_any_shape, test_is_finite_far_out
hint: Under the fraction bar the two are added, not subtracted.
"""


def sigmoid(z):
    return 1 / (1 - np.exp(-np.asarray(z)))
