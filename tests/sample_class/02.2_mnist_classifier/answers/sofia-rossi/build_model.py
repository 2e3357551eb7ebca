def build_model(hidden=(50, 20), activation="relu"):
    pixels = keras.Input(shape=(28, 28), name="pixels")
    signal = keras.layers.Flatten()(pixels)
    for number, units in enumerate(hidden):
        signal = keras.layers.Dense(units, activation, name=f"hidden_{number}")(signal)
    scores = keras.layers.Dense(10, name="scores")(signal)
    model = keras.Model(pixels, scores)
    model.compile(
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),  # the last layer has no softmax
        optimizer=keras.optimizers.Nadam(0.002),
        metrics=["accuracy"],
    )
    return model
