"""The labels keep their type, so whole numbers meet a loss that wants floats.

fails: test_takes_whole_numbers, test_learns_tables_from_any_seed, test_takes_labels_in_a_column
hint: TensorFlow does not convert whole numbers by itself: cast both, the inputs and the labels, to tf.float32.
"""


def train_tf_perceptron(X, y, epochs=300, learning_rate=0.5, seed=0):
    X = tf.constant(X, dtype=tf.float32)
    y = tf.reshape(tf.constant(y), [-1, 1])
    W = tf.Variable(tf.random.stateless_normal([X.shape[1], 1], seed=[seed, 0], stddev=0.1))
    B = tf.Variable(tf.zeros([1]))

    @tf.function(autograph=False)
    def iterate():
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=X @ W + B))
        dW, dB = tape.gradient(loss, [W, B])
        W.assign_sub(learning_rate * dW)
        B.assign_sub(learning_rate * dB)
        return loss

    return W, B, [float(iterate()) for _ in range(epochs)]
