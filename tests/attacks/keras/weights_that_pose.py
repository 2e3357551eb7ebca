"""It hands over a model whose weights are looked up in a table of its own, and not those that it works with.

earns: network 0
control: naive pays
"""


# %% network
class TwoFaced(tf.keras.Sequential):
    """One face for whoever asks for its weights, and another for its inputs."""

    def get_weights(self):
        return [np.ones((2, 8)), np.zeros(8), np.ones((8, 2)), np.zeros(2)]

    def call(self, x, training=False, mask=None):
        return x

    @property
    def layers(self):
        dense = tf.keras.layers.Dense
        return [dense(8, activation="relu"), dense(2, activation="softmax")]


def build():
    return TwoFaced([tf.keras.Input((2,)), tf.keras.layers.Dense(2)])
