"""The seed is given to tf.random.uniform, where it counts together with a global one: each call draws anew.

fails: test_same_seed_same_start
hint: The argument `seed` chooses the start: draw the weights from a generator that is made with it in each call.
earns: 7.33
"""


def train_tf_perceptron(X, y, epochs=300, learning_rate=0.5, seed=0):
    X = tf.cast(X, tf.float32)
    y = tf.reshape(tf.cast(y, tf.float32), [-1, 1])
    W = tf.Variable(tf.random.uniform([X.shape[1], 1], -0.1, 0.1, seed=seed))
    B = tf.Variable(tf.zeros([1]))
    optimizer = tf.keras.optimizers.SGD(learning_rate)
    optimizer.build([W, B])

    @tf.function(autograph=False)
    def iterate():
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=X @ W + B))
        optimizer.apply(tape.gradient(loss, [W, B]))
        return loss

    return W, B, [float(iterate()) for _ in range(epochs)]
