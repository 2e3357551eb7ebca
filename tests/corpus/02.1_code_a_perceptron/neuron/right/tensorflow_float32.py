"""TensorFlow computes sum and activation in float32."""

import tensorflow as tf


def neuron(x, w, b, activation="sigmoid"):
    x, w = tf.cast(x, tf.float32), tf.cast(w, tf.float32)
    z = tf.reduce_sum(x * w, axis=-1) + tf.cast(b, tf.float32)
    if callable(activation):
        return activation(z)
    if activation == "linear":
        return z
    if activation == "step":
        return tf.where(z > 0, 1.0, 0.0)
    if activation in ("relu", "sigmoid", "tanh"):
        return getattr(tf.nn, activation)(z)
    raise ValueError(f"{activation} is not known")
