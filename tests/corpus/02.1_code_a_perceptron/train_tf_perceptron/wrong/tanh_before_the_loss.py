"""The sum goes through tanh and is then taken as the logit, so that it never exceeds 1.

fails: test_records_the_loss
hint: The loss takes the plain sum as its logit: a tanh before it keeps the loss above 0.31, and tanh is cut at 0, not at 0.5.
"""


def train_tf_perceptron(X, y, epochs=300, learning_rate=0.5, seed=0):
    X = tf.cast(X, tf.float32)
    y = tf.reshape(tf.cast(y, tf.float32), [-1, 1])
    W = tf.Variable(tf.random.stateless_normal([X.shape[1], 1], seed=[seed, 0], stddev=0.1))
    B = tf.Variable(tf.zeros([1]))

    @tf.function(autograph=False)
    def iterate():
        with tf.GradientTape() as tape:
            said = tf.tanh(X @ W + B)
            loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=said))
        dW, dB = tape.gradient(loss, [W, B])
        W.assign_sub(learning_rate * dW)
        B.assign_sub(learning_rate * dB)
        return loss

    return W, B, [float(iterate()) for _ in range(epochs)]
