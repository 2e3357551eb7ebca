"""A Keras SGD optimizer steps two Variables in float64; the results are tensors and Variables."""

import tensorflow as tf


def train_neuron(X, y, epochs=200, learning_rate=0.5, w=None, b=0.0):
    X, y = tf.constant(X, tf.float64), tf.constant(y, tf.float64)
    start = tf.zeros(X.shape[1], tf.float64) if w is None else tf.cast(w, tf.float64)
    W = tf.Variable(tf.broadcast_to(start, [X.shape[1]]))
    B = tf.Variable(0.0 if b is None else b, dtype=tf.float64)

    @tf.function(autograph=False)
    def epoch():
        with tf.GradientTape() as tape:
            z = tf.linalg.matvec(X, W) + B
            loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=z))
        dW, dB = tape.gradient(loss, [W, B])
        W.assign_sub(tf.cast(learning_rate, tf.float64) * dW)
        B.assign_sub(tf.cast(learning_rate, tf.float64) * dB)
        return loss

    loss, path = [], [[*W.numpy(), B.numpy()]]
    for _ in range(epochs):
        loss.append(epoch())
        path.append([*W.numpy(), B.numpy()])
    return {"w": W, "b": B, "loss": loss, "path": path}
