"""A Keras model of one Dense unit, trained batch by batch; its own Variables are returned."""


def train_tf_perceptron(X, y, epochs=300, learning_rate=0.5, seed=0):
    tf.keras.utils.set_random_seed(int(seed))
    X = np.asarray(X, dtype="float32")
    y = np.asarray(y, dtype="float32").reshape(-1, 1)
    layer = tf.keras.layers.Dense(1, kernel_initializer=tf.keras.initializers.RandomNormal(stddev=0.1))
    model = tf.keras.Sequential([tf.keras.Input((X.shape[1],)), layer])
    loss = tf.keras.losses.BinaryCrossentropy(from_logits=True)
    model.compile(optimizer=tf.keras.optimizers.SGD(learning_rate), loss=loss)
    history = []
    for _ in range(epochs):
        model.reset_metrics()
        history.append(model.train_on_batch(X, y))
    return layer.kernel, layer.bias, history
