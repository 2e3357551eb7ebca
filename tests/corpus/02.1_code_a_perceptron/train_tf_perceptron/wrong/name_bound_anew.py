"""`W = W - ...` binds the name to a plain tensor: the second epoch has no gradient.

fails: test_learns_or, test_returns_variables, test_learns_tables_from_any_seed
hint: The tape records only what happens to Variables inside its block: compute the loss there, and change W and B in place.
"""


def train_tf_perceptron(X, y, epochs=300, learning_rate=0.5, seed=0):
    X = tf.cast(X, tf.float32)
    y = tf.reshape(tf.cast(y, tf.float32), [-1, 1])
    W = tf.Variable(tf.random.stateless_normal([X.shape[1], 1], seed=[seed, 0]))
    B = tf.Variable(tf.zeros([1]))
    history = []
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            losses = tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=X @ W + B)
            loss = tf.reduce_mean(losses)
        dW, dB = tape.gradient(loss, [W, B])
        W = W - learning_rate * dW
        B = B - learning_rate * dB
        history.append(float(loss))
    return W, B, history
