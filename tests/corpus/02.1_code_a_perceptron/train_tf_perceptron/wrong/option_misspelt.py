"""`minvalue` is no option of tf.random.uniform: the call raises a TypeError.

fails: test_learns_or, test_learns_tables_from_any_seed
hint: This function has no option of that name: look up how the one that you mean is spelled.
earns: 0
"""


def train_tf_perceptron(X, y, epochs=300, learning_rate=0.5, seed=0):
    X = tf.cast(X, tf.float32)
    y = tf.reshape(tf.cast(y, tf.float32), [-1, 1])
    tf.random.set_seed(seed)
    W = tf.Variable(tf.random.uniform([X.shape[1], 1], minvalue=-0.1, maxvalue=0.1))
    B = tf.Variable(tf.zeros([1]))
    history = []
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=X @ W + B))
        dW, dB = tape.gradient(loss, [W, B])
        W.assign_sub(learning_rate * dW)
        B.assign_sub(learning_rate * dB)
        history.append(float(loss))
    return W, B, history
