"""TensorFlow's leaky ReLU lets a fifth of the negative side through.

fails: test_keeps_positive_and_silences_negative, test_keeps_the_shape, test_works_for_any_shape
hint: This is a leaky ReLU: here negative numbers become 0 and nothing else.
"""

import tensorflow as tf


def relu(z):
    return tf.nn.leaky_relu(tf.constant(z, dtype=tf.float64))
