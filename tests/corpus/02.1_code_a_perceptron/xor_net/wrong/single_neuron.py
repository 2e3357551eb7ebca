"""One Dense unit and no hidden layer at all.

fails: test_solves_xor, test_solves_xor_from_most_seeds, test_is_right_beside_the_corners
hint: Two layers with nothing between them are one straight line: bend the hidden layer, give it spare units, train on.
earns: 0
"""


def build_xor_net(seed=0):
    tf.keras.utils.set_random_seed(int(seed))
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]] * 200, dtype="float32")
    model = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(1, activation="sigmoid")])
    model.compile(optimizer=tf.keras.optimizers.Adam(0.1), loss="binary_crossentropy")
    model.fit(X, np.array([0, 1, 1, 0] * 200), epochs=1, batch_size=8, verbose=0)
    return model
