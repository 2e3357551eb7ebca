"""The logarithm of the sigmoid is taken by hand: nan as soon as a probability is 0 or 1.

fails: test_stays_finite_for_large_inputs
hint: The logarithm of a saturated probability is endless: let the loss start from the logits instead.
earns: 7.33
"""


def train_tf_perceptron(X, y, epochs=300, learning_rate=0.5, seed=0):
    X = tf.cast(X, tf.float32)
    y = tf.reshape(tf.cast(y, tf.float32), [-1, 1])
    W = tf.Variable(tf.random.stateless_normal([X.shape[1], 1], seed=[seed, 0], stddev=0.1))
    B = tf.Variable(tf.zeros([1]))

    @tf.function(autograph=False)
    def iterate():
        with tf.GradientTape() as tape:
            p = tf.sigmoid(X @ W + B)
            loss = -tf.reduce_mean(y * tf.math.log(p) + (1 - y) * tf.math.log(1 - p))
        dW, dB = tape.gradient(loss, [W, B])
        W.assign_sub(learning_rate * dW)
        B.assign_sub(learning_rate * dB)
        return loss

    return W, B, [float(iterate()) for _ in range(epochs)]
