"""The learning rate of the call is replaced by 0.001, so that 100 epochs lead nowhere.

fails: test_learns_or, test_learns_tables_from_any_seed
hint: The loss falls, but too slowly: a step is `learning_rate` times the slope.
"""


def train_tf_perceptron(X, y, epochs=300, learning_rate=0.5, seed=0):
    X = tf.cast(X, tf.float32)
    y = tf.reshape(tf.cast(y, tf.float32), [-1, 1])
    W = tf.Variable(tf.random.stateless_normal([X.shape[1], 1], seed=[seed, 0], stddev=0.1))
    B = tf.Variable(tf.zeros([1]))
    optimizer = tf.keras.optimizers.SGD(learning_rate=0.001)

    @tf.function(autograph=False)
    def iterate():
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=X @ W + B))
        optimizer.apply_gradients(zip(tape.gradient(loss, [W, B]), [W, B]))
        return loss

    return W, B, [float(iterate()) for _ in range(epochs)]
