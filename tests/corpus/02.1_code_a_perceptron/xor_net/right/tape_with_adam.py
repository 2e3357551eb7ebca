"""TensorFlow's tape with Adam; the Variables themselves are returned."""


def build_xor_net(seed=0):
    X = tf.constant([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = tf.constant([[0.0], [1.0], [1.0], [0.0]])
    W1 = tf.Variable(tf.random.stateless_normal([2, 8], [seed, 1]))
    b1 = tf.Variable(tf.zeros([8]))
    W2 = tf.Variable(tf.random.stateless_normal([8, 1], [seed, 2]))
    b2 = tf.Variable(tf.zeros([1]))
    variables = [W1, b1, W2, b2]
    optimizer = tf.keras.optimizers.Adam(0.1)
    optimizer.build(variables)

    @tf.function
    def train():
        for _ in tf.range(200):
            with tf.GradientTape() as tape:
                z = tf.tanh(X @ W1 + b1) @ W2 + b2
                loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=z))
            optimizer.apply(tape.gradient(loss, variables))

    train()
    return W1, b1, W2, b2
