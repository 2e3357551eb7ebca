"""Only W gets a gradient: the boundary always goes through the origin, which is right for OR by chance.

fails: test_takes_whole_numbers, test_learns_tables_from_any_seed
hint: The bias is still 0: it learns as the weights do.
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
        W.assign_sub(learning_rate * tape.gradient(loss, W))
        return loss

    return W, B, [float(iterate()) for _ in range(epochs)]
