"""exp(-|z|) never overflows, but it forgets on which side it is.

fails: test_has_the_right_values, test_works_for_any_shape, test_is_finite_far_out
hint: The sign of the input got lost: left of 0 the curve lies below one half.
"""


def sigmoid(z):
    return 1 / (1 + np.exp(-np.abs(z)))
