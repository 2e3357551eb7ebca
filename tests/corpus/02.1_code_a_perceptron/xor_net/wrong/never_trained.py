"""The network is built, and returned as it was drawn.

fails: test_solves_xor, test_solves_xor_from_most_seeds, test_is_right_beside_the_corners
hint: Two layers with nothing between them are one straight line: bend the hidden layer, give it spare units, train on.
earns: 0
"""


def build_xor_net(seed=0):
    tf.keras.utils.set_random_seed(int(seed))
    model = tf.keras.Sequential(
        [
            tf.keras.Input((2,)),
            tf.keras.layers.Dense(8, activation="tanh"),
            tf.keras.layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer="adam", loss="binary_crossentropy")
    return model
