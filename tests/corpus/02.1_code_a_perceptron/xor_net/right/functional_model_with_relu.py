"""A Keras model with ReLU units, built with the functional API: its own activation counts."""


def build_xor_net(seed=0):
    tf.keras.utils.set_random_seed(int(seed))
    inputs = tf.keras.Input((2,))
    hidden = tf.keras.layers.Dense(16, activation="relu", kernel_initializer="he_normal")(inputs)
    outputs = tf.keras.layers.Dense(1, activation="sigmoid")(hidden)
    model = tf.keras.Model(inputs, outputs)
    model.compile(optimizer=tf.keras.optimizers.Adam(0.05), loss="binary_crossentropy")
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]] * 400, dtype="float32")
    model.fit(X, np.array([[0], [1], [1], [0]] * 400), epochs=1, batch_size=8, verbose=0)
    return model
