def tanh(z):
    return tf.math.tanh(tf.cast(z, tf.float64))
