def sigmoid(z):
    return tf.sigmoid(tf.cast(z, tf.float64))
