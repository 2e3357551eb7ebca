"""W is (n,) and starts at zero, which is fine for a single neuron; the history holds the start too."""


def train_tf_perceptron(X, y, epochs=300, learning_rate=0.5, seed=0):
    X = tf.cast(X, tf.float32)
    y = tf.cast(tf.reshape(y, [-1]), tf.float32)
    W = tf.Variable(tf.zeros(X.shape[1]))
    B = tf.Variable(0.0)

    @tf.function
    def loss_of():
        z = tf.linalg.matvec(X, W) + B
        return tf.reduce_mean(tf.nn.softplus(z) - y * z)

    history = [loss_of()]
    for _ in range(epochs):
        with tf.GradientTape(persistent=True) as tape:
            loss = loss_of()
        W.assign(W - learning_rate * tape.gradient(loss, W))
        B.assign(B - learning_rate * tape.gradient(loss, B))
        history.append(loss_of())
    return W, B, history
