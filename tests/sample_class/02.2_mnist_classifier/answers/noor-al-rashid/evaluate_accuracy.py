def evaluate_accuracy(model, x, y):
    y = tf.convert_to_tensor(y)
    if len(y.shape) == 2:
        y = tf.argmax(y, axis=1)
    chosen = tf.argmax(model(tf.cast(x, tf.float32), training=False), axis=1)
    return tf.reduce_mean(tf.cast(chosen == tf.cast(y, tf.int64), tf.float32))
