"""Adam at the given rate; the history is an array, and the loss that of Keras."""


def train_tf_perceptron(X, y, epochs=300, learning_rate=0.5, seed=0):
    X = tf.convert_to_tensor(np.array(X, dtype=np.float32))
    y = tf.convert_to_tensor(np.array(y, dtype=np.float32).reshape(-1, 1))
    rng = np.random.default_rng(seed)
    W = tf.Variable(rng.normal(0, 0.1, (X.shape[1], 1)).astype(np.float32))
    B = tf.Variable(np.zeros(1, dtype=np.float32))
    optimizer = tf.keras.optimizers.Adam(learning_rate)
    loss_function = tf.keras.losses.BinaryCrossentropy(from_logits=True)
    optimizer.build([W, B])

    @tf.function
    def train_step():
        with tf.GradientTape() as tape:
            loss = loss_function(y, tf.matmul(X, W) + B)
        gradients = tape.gradient(loss, [W, B])
        optimizer.apply_gradients(zip(gradients, [W, B]))
        return loss

    return W, B, np.array([train_step().numpy() for _ in range(epochs)])
