"""Keras's elu instead of its relu.

fails: test_keeps_positive_and_silences_negative, test_keeps_the_shape, test_works_for_any_shape
hint: This is ELU, which lets a little of the negative side through: ReLU lets nothing.
"""

from keras.activations import elu


def relu(z):
    return elu(np.asarray(z, dtype=float))
