"""SGD with momentum through optimizer.apply, without tf.function."""


def train_tf_perceptron(X, y, epochs=300, learning_rate=0.5, seed=0):
    X = tf.cast(X, tf.float32)
    y = tf.reshape(tf.cast(y, tf.float32), (-1, 1))
    tf.random.set_seed(seed)
    W = tf.Variable(tf.random.uniform((X.shape[1], 1), -0.1, 0.1))
    B = tf.Variable(tf.zeros((1,)))
    velocity = [tf.zeros_like(W), tf.zeros_like(B)]
    history = []
    for epoch in range(epochs):
        with tf.GradientTape() as tape:
            logits = tf.matmul(X, W) + B
            loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=logits))
        slopes = tape.gradient(loss, [W, B])
        for i, part in enumerate((W, B)):
            velocity[i] = 0.5 * velocity[i] - learning_rate * slopes[i]
            part.assign_add(velocity[i])
        history.append(float(loss))
    return W, B, history
