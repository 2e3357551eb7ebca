"""A function calls itself for the rest of the sizes; the seed is set inside, which earns a remark and costs nothing."""

def build_model(hidden=(50, 20), activation="relu"):
    keras.utils.set_random_seed(7)
    pixels = keras.Input((28, 28))

    def after(signal, sizes):
        if not sizes:
            return keras.layers.Dense(10, "softmax")(signal)
        return after(keras.layers.Dense(sizes[0], activation)(signal), sizes[1:])

    return keras.Model(pixels, after(keras.layers.Flatten()(pixels), list(hidden)))
