import tensorflow as tf


def weighted_sum(x, w, b):
    x, w, b = tf.cast(x, tf.float64), tf.cast(w, tf.float64), tf.cast(b, tf.float64)
    return tf.reduce_sum(x * w, axis=-1) + b
