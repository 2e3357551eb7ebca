"""A Keras model with a tanh layer, trained with Adam in one long epoch of repeated corners."""


def build_xor_net(seed=0):
    tf.keras.utils.set_random_seed(int(seed))
    X = np.tile(np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype="float32"), (400, 1))
    y = np.tile(np.array([0, 1, 1, 0], dtype="float32"), 400)
    model = tf.keras.Sequential(
        [
            tf.keras.Input(shape=(2,)),
            tf.keras.layers.Dense(8, activation="tanh"),
            tf.keras.layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer=tf.keras.optimizers.Adam(0.1), loss="binary_crossentropy")
    model.fit(X, y, epochs=1, batch_size=8, verbose=0)
    return model
