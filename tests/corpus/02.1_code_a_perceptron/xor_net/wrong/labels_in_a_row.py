"""Outputs (4, 1) minus labels (4,) are 4 × 4 errors: the network learns one half for every row.

fails: test_solves_xor, test_solves_xor_from_most_seeds, test_is_right_beside_the_corners
hint: All answers are about one half: is the start large enough, and have labels and outputs one shape?
earns: 0
"""


def build_xor_net(seed=0):
    X = tf.constant([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = tf.constant([0.0, 1.0, 1.0, 0.0])
    W1 = tf.Variable(tf.random.stateless_normal([2, 8], [seed, 1]))
    b1 = tf.Variable(tf.zeros([8]))
    W2 = tf.Variable(tf.random.stateless_normal([8, 1], [seed, 2]))
    b2 = tf.Variable(tf.zeros([1]))
    parts = [W1, b1, W2, b2]

    @tf.function(autograph=False)
    def iterate():
        with tf.GradientTape() as tape:
            p = tf.sigmoid(tf.tanh(X @ W1 + b1) @ W2 + b2)
            loss = tf.reduce_mean((p - y) ** 2)
        for part, slope in zip(parts, tape.gradient(loss, parts)):
            part.assign_sub(slope)

    for _ in range(800):
        iterate()
    return tuple(part.numpy() for part in parts)
