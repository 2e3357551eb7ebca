"""The functional API, with a name for each layer."""

def build_model(hidden=(50, 20), activation="relu"):
    pixels = keras.Input(shape=(28, 28), name="pixels")
    signal = keras.layers.Flatten(name="row")(pixels)
    for number, units in enumerate(hidden, 1):
        signal = keras.layers.Dense(units, activation=activation, name=f"hidden_{number}")(signal)
    digits = keras.layers.Dense(10, activation="softmax", name="digits")(signal)
    return keras.Model(inputs=pixels, outputs=digits, name="reader")
