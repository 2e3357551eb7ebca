"""It computes in TensorFlow's float32 and returns a tensor."""

import tensorflow as tf


def weighted_sum(x, w, b):
    x = tf.cast(x, tf.float32)
    w = tf.cast(w, tf.float32)
    return tf.reduce_sum(x * w, axis=-1) + tf.cast(b, tf.float32)
