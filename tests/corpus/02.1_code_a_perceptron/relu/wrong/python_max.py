"""Python's max compares the whole array with 0 and stops at its ambiguous truth.

fails: test_keeps_positive_and_silences_negative, test_keeps_the_shape, test_works_for_any_shape
hint: Each element on its own: ReLU silences negative numbers and lets positive ones through unchanged.
"""


def relu(z):
    return max(0, z)
