def gradients(X, y, w, b):
    # the tape finds the slopes, from the formula of the loss
    y = tf.cast(y, tf.float64)
    w, b = tf.Variable(w, dtype=tf.float64), tf.Variable(b, dtype=tf.float64)
    with tf.GradientTape() as tape:
        z = weighted_sum(X, w, b)
        loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=z))
    return tape.gradient(loss, [w, b])
