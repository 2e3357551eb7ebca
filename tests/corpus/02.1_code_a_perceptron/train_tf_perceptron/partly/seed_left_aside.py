"""The start is drawn without the seed of the call.

fails: test_same_seed_same_start
hint: The argument `seed` chooses the start: draw the weights from a generator that is made with it in each call.
earns: 7.33
"""


def train_tf_perceptron(X, y, epochs=300, learning_rate=0.5, seed=0):
    X = tf.cast(X, tf.float32)
    y = tf.reshape(tf.cast(y, tf.float32), [-1, 1])
    W = tf.Variable(tf.random.normal([X.shape[1], 1], stddev=0.1))
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
