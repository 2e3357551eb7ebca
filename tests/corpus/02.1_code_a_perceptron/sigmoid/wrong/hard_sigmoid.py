"""Keras's hard_sigmoid, made of straight pieces.

fails: test_has_the_right_values, test_works_for_any_shape
hint: This is a straight line cut off at both ends: the sigmoid is curved.
"""

from keras.activations import hard_sigmoid


def sigmoid(z):
    return hard_sigmoid(np.asarray(z, dtype=float))
