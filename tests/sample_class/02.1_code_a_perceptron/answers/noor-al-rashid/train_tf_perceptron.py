def train_tf_perceptron(X, y, epochs=300, learning_rate=0.5, seed=0):
    X = tf.cast(X, tf.float32)
    y = tf.reshape(tf.cast(y, tf.float32), (-1, 1))
    tf.keras.utils.set_random_seed(int(seed))
    W = tf.Variable(tf.keras.initializers.RandomNormal(stddev=0.1)((X.shape[1], 1)))
    B = tf.Variable(tf.zeros(1))
    optimizer = tf.keras.optimizers.SGD(learning_rate, momentum=0.5)
    history = []
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=X @ W + B))
        optimizer.apply_gradients(zip(tape.gradient(loss, [W, B]), [W, B]))
        history.append(loss)
    return W, B, history
