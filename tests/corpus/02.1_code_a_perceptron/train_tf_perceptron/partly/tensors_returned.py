"""W and B are changed in place in a copy: what comes back is a tensor of the trained values.

fails: test_returns_variables
hint: Assigning a new result to the name W makes it a plain tensor: a Variable is changed in place.
earns: 7.33
"""


def train_tf_perceptron(X, y, epochs=300, learning_rate=0.5, seed=0):
    X = tf.cast(X, tf.float32)
    y = tf.reshape(tf.cast(y, tf.float32), [-1, 1])
    W = tf.random.stateless_normal([X.shape[1], 1], seed=[seed, 0], stddev=0.1)
    B = tf.zeros([1])

    @tf.function(autograph=False)
    def iterate(W, B):
        with tf.GradientTape() as tape:
            tape.watch([W, B])
            loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=X @ W + B))
        dW, dB = tape.gradient(loss, [W, B])
        return W - learning_rate * dW, B - learning_rate * dB, loss

    history = []
    for _ in range(epochs):
        W, B, loss = iterate(W, B)
        history.append(float(loss))
    return W, B, history
