"""The logarithm, which losses like, was returned.

fails: test_has_the_right_values, test_works_for_any_shape, test_is_finite_far_out
hint: This is the logarithm of the sigmoid: leave the logarithm to the loss.
"""

from scipy.special import log_expit


def sigmoid(z):
    return log_expit(z)
