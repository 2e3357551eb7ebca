"""The loss is computed from W.numpy(): NumPy breaks the tape's thread.

fails: test_learns_or, test_learns_tables_from_any_seed
hint: The tape records only what happens to Variables inside its block: compute the loss there, and change W and B in place.
earns: 0
"""


def train_tf_perceptron(X, y, epochs=300, learning_rate=0.5, seed=0):
    X = np.asarray(X, dtype=np.float32)
    y = np.asarray(y, dtype=np.float32).reshape(-1, 1)
    W = tf.Variable(tf.random.stateless_normal([X.shape[1], 1], seed=[seed, 0]))
    B = tf.Variable(tf.zeros([1]))
    history = []
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            logits = np.dot(X, W.numpy()) + B.numpy()
            loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=logits))
        dW, dB = tape.gradient(loss, [W, B])
        W.assign_sub(learning_rate * dW)
        B.assign_sub(learning_rate * dB)
        history.append(float(loss))
    return W, B, history
