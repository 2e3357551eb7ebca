def build_model(hidden=(50, 20), activation="relu"):
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten()])
    for units in (*hidden, 10):
        model.add(keras.layers.Dense(units, activation=activation))
    return model
