"""The history holds the accuracy of each epoch, not the loss.

fails: test_records_the_loss
hint: The history holds the loss of each epoch, which falls, and not the accuracy, which rises.
earns: 6.67
"""


def train_tf_perceptron(X, y, epochs=300, learning_rate=0.5, seed=0):
    X = tf.cast(X, tf.float32)
    y = tf.reshape(tf.cast(y, tf.float32), [-1, 1])
    W = tf.Variable(tf.random.stateless_normal([X.shape[1], 1], seed=[seed, 0], stddev=0.1))
    B = tf.Variable(tf.zeros([1]))

    @tf.function(autograph=False)
    def iterate():
        with tf.GradientTape() as tape:
            logits = X @ W + B
            loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=logits))
        dW, dB = tape.gradient(loss, [W, B])
        W.assign_sub(learning_rate * dW)
        B.assign_sub(learning_rate * dB)
        return tf.reduce_mean(tf.cast((logits > 0) == (y > 0.5), tf.float32))

    return W, B, [float(iterate()) for _ in range(epochs)]
