"""It poses as a network: layers without weights that name units and activations, and call it ReLU.

earns: network 0
control: naive pays
"""


# %% network
class Poser(tf.keras.layers.Layer):
    """Says that it is what was asked for."""

    def __init__(self, units, activation):
        super().__init__()
        self.units, self.activation = units, getattr(tf.keras.activations, activation)

    def call(self, x):
        return x


def build():
    return tf.keras.Sequential([tf.keras.Input((2,)), Poser(8, "relu"), Poser(2, "softmax")])
