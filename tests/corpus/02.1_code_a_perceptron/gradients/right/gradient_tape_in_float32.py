"""TensorFlow differentiates the loss; the results are tensors in float32."""


def gradients(X, y, w, b):
    X = tf.constant(X, dtype=tf.float32)
    y = tf.constant(y, dtype=tf.float32)
    W = tf.Variable(tf.cast(w, tf.float32))
    B = tf.Variable(tf.cast(b, tf.float32))
    with tf.GradientTape() as tape:
        z = tf.linalg.matvec(X, W) + B
        loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=z))
    dw, db = tape.gradient(loss, [W, B])
    return dw, db


import tensorflow as tf
