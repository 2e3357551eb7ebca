def train_tf_perceptron(X, y, epochs=300, learning_rate=0.5, seed=0):
    tf.keras.utils.set_random_seed(int(seed))
    X = np.array(X, dtype="float32")
    y = np.array(y, dtype="float32").reshape(-1, 1)
    model = tf.keras.Sequential([tf.keras.Input((X.shape[1],)), tf.keras.layers.Dense(1)])
    model.compile(
        optimizer=tf.keras.optimizers.SGD(learning_rate),
        loss=tf.keras.losses.BinaryCrossentropy(from_logits=True),
    )
    history = []
    for epoch in range(epochs):
        model.reset_metrics()  # or Keras reports the mean of all epochs so far
        history.append(model.train_on_batch(X, y))
    W, B = model.layers[0].weights
    return W, B, history
