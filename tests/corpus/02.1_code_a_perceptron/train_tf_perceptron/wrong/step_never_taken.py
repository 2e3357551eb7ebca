"""The gradients are computed and never applied: W and B stay where they started.

fails: test_learns_or, test_records_the_loss, test_learns_tables_from_any_seed
hint: The loss stays where it is: W and B have to change in every epoch.
"""


def train_tf_perceptron(X, y, epochs=300, learning_rate=0.5, seed=0):
    X = tf.cast(X, tf.float32)
    y = tf.reshape(tf.cast(y, tf.float32), [-1, 1])
    W = tf.Variable(tf.random.stateless_normal([X.shape[1], 1], seed=[seed, 0], stddev=0.1))
    B = tf.Variable(tf.zeros([1]))

    @tf.function(autograph=False)
    def iterate():
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=X @ W + B))
        dW, dB = tape.gradient(loss, [W, B])
        W - learning_rate * dW
        B - learning_rate * dB
        return loss

    return W, B, [float(iterate()) for _ in range(epochs)]
