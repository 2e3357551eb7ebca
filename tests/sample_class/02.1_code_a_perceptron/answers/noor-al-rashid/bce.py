def bce(y_true, y_pred):
    y = tf.reshape(tf.cast(y_true, tf.float32), [-1])
    p = tf.reshape(tf.cast(y_pred, tf.float32), [-1])
    return tf.keras.losses.BinaryCrossentropy()(y, p)
