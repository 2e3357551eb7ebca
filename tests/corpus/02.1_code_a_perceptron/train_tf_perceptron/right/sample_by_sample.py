"""Stochastic descent: one step for each sample, in a shuffled order, and the mean loss of each epoch."""


def train_tf_perceptron(X, y, epochs=300, learning_rate=0.5, seed=0):
    X = tf.constant(np.asarray(X), tf.float32)
    y = tf.constant(np.ravel(y), tf.float32)
    W = tf.Variable(tf.random.stateless_uniform([X.shape[1], 1], [seed, 1], -0.5, 0.5))
    B = tf.Variable([0.0])
    order = np.random.RandomState(seed)

    @tf.function(reduce_retracing=True)
    def learn(x, label):
        with tf.GradientTape() as tape:
            z = tf.linalg.matvec(W, x, transpose_a=True) + B
            loss = tf.nn.sigmoid_cross_entropy_with_logits(labels=[label], logits=z)
        dW, dB = tape.gradient(loss, [W, B])
        W.assign_sub(learning_rate * dW)
        B.assign_sub(learning_rate * dB)
        return tf.reduce_sum(loss)

    history = []
    for _ in range(epochs):
        losses = [learn(X[i], y[i]) for i in order.permutation(len(y))]
        history.append(float(np.mean(losses)))
    return W, B, history
