"""Labels (m,) minus logits (m, 1): a loss written by hand spreads them to m × m.

fails: test_learns_or, test_learns_tables_from_any_seed
hint: Print the shapes: labels (4,) and logits (4, 1) together make 4 × 4 losses; there are only 4.
"""


def train_tf_perceptron(X, y, epochs=300, learning_rate=0.5, seed=0):
    X = tf.cast(X, tf.float32)
    y = tf.cast(y, tf.float32)
    W = tf.Variable(tf.random.stateless_normal([X.shape[1], 1], seed=[seed, 0], stddev=0.1))
    B = tf.Variable(tf.zeros([1]))

    @tf.function(autograph=False)
    def iterate():
        with tf.GradientTape() as tape:
            z = X @ W + B
            loss = tf.reduce_mean(tf.nn.softplus(z) - y * z)
        dW, dB = tape.gradient(loss, [W, B])
        W.assign_sub(learning_rate * dW)
        B.assign_sub(learning_rate * dB)
        return loss

    return W, B, [float(iterate()) for _ in range(epochs)]
