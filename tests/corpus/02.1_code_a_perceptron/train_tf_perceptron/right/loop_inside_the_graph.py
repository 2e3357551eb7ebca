"""The whole training is one tf.while_loop in a graph; the history comes back as a tensor."""


def train_tf_perceptron(X, y, epochs=300, learning_rate=0.5, seed=0):
    X = tf.cast(X, tf.float32)
    y = tf.cast(tf.reshape(y, [-1, 1]), tf.float32)
    W = tf.Variable(tf.keras.initializers.GlorotUniform(seed=int(seed))((X.shape[1], 1)))
    B = tf.Variable(tf.zeros(1))

    @tf.function
    def train():
        record = tf.TensorArray(tf.float32, size=epochs)
        for i in tf.range(epochs):
            with tf.GradientTape() as tape:
                loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(y, X @ W + B))
            dW, dB = tape.gradient(loss, [W, B])
            W.assign_sub(learning_rate * dW)
            B.assign_sub(learning_rate * dB)
            record = record.write(i, loss)
        return record.stack()

    return W, B, train()
