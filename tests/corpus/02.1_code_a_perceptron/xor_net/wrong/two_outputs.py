"""Two softmax outputs, one a class: there is no single probability.

fails: test_solves_xor, test_is_right_beside_the_corners
hint: XOR is one yes or no: one output unit, with a sigmoid.
"""


def build_xor_net(seed=0):
    tf.keras.utils.set_random_seed(int(seed))
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]] * 200, dtype="float32")
    model = tf.keras.Sequential(
        [
            tf.keras.Input((2,)),
            tf.keras.layers.Dense(8, activation="tanh"),
            tf.keras.layers.Dense(2, activation="softmax"),
        ]
    )
    model.compile(optimizer=tf.keras.optimizers.Adam(0.1), loss="sparse_categorical_crossentropy")
    model.fit(X, np.array([0, 1, 1, 0] * 200), epochs=1, batch_size=8, verbose=0)
    return model
