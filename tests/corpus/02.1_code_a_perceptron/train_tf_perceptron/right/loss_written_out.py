"""The stable loss is written out by hand, from max, abs and log1p; float64 all the way."""


def train_tf_perceptron(X, y, epochs=300, learning_rate=0.5, seed=0):
    X = tf.constant(np.array(X, dtype=float))
    y = tf.constant(np.array(y, dtype=float).reshape(-1, 1))
    generator = tf.random.Generator.from_seed(int(seed))
    W = tf.Variable(generator.normal((X.shape[1], 1), stddev=0.01, dtype=tf.float64))
    B = tf.Variable(tf.zeros(1, tf.float64))
    rate = tf.constant(learning_rate, tf.float64)

    @tf.function(autograph=False)
    def epoch():
        with tf.GradientTape() as tape:
            z = tf.tensordot(X, W, 1) + B
            losses = tf.maximum(z, 0) - z * y + tf.math.log1p(tf.exp(-tf.abs(z)))
            loss = tf.reduce_mean(losses)
        for part, slope in zip((W, B), tape.gradient(loss, (W, B))):
            part.assign_sub(rate * slope)
        return loss

    history = []
    while len(history) < epochs:
        history.append(epoch().numpy().item())
    return W, B, history
