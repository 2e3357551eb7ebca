def step(z):
    z = tf.cast(z, tf.float64)
    return tf.where(z > 0, 1, 0)
