def train_tf_perceptron(X, y, epochs=300, learning_rate=0.5, seed=0):
    X = tf.constant(np.array(X, dtype="float32"))
    y = tf.constant(np.array(y, dtype="float32").reshape(-1, 1))
    tf.random.set_seed(int(seed))
    W = tf.Variable(tf.random.normal((X.shape[1], 1), stddev=0.05))
    B = tf.Variable([0.0])
    history = []
    for epoch in range(epochs):
        with tf.GradientTape() as tape:
            logits = tf.matmul(X, W) + B
            loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(y, logits))
        slope_W, slope_B = tape.gradient(loss, (W, B))
        W.assign(W - learning_rate * slope_W)
        B.assign(B - learning_rate * slope_B)
        history.append(loss.numpy())
    return W, B, history
