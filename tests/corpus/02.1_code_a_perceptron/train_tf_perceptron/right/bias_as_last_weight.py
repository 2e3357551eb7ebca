"""One Variable trains weights and bias together, on inputs with a column of ones; it is split at the end."""


def train_tf_perceptron(X, y, epochs=300, learning_rate=0.5, seed=0):
    X = np.asarray(X, np.float32)
    X1 = tf.constant(np.c_[X, np.ones(len(X), np.float32)])
    y = tf.reshape(tf.cast(y, tf.float32), [-1, 1])
    start = 0.1 * tf.random.stateless_normal([X.shape[1], 1], [seed, 7])
    theta = tf.Variable(tf.concat([start, [[0.0]]], 0))

    @tf.function
    def one():
        with tf.GradientTape() as tape:
            losses = tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=tf.matmul(X1, theta))
            loss = tf.math.reduce_mean(losses)
        theta.assign_sub(learning_rate * tape.gradient(loss, theta))
        return loss

    history = [one() for _ in range(epochs)]
    return tf.Variable(theta[:-1]), tf.Variable(theta[-1]), history
