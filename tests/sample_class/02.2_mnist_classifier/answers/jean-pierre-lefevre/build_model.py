def build_model(hidden=(50, 20), activation="relu"):
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten()])
    for units in hidden:
        model.add(keras.layers.Dense(units))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model
