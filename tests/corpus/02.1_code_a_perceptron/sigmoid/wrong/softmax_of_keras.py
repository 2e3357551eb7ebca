"""The neighbour in the list of Keras's activations was called.

fails: test_has_the_right_values, test_works_for_any_shape, test_takes_single_numbers_and_equal_ones
hint: This is softmax, which shares 1 among all: here each element is on its own.
"""

import tensorflow as tf


def sigmoid(z):
    return tf.nn.softmax(np.asarray(z, dtype=float))
