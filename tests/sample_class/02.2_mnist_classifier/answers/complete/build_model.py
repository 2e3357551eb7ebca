def build_model(hidden=(50, 20), activation="relu"):
    layers = [keras.layers.Input((28, 28)), keras.layers.Flatten()]
    layers += [keras.layers.Dense(units, activation=activation) for units in hidden]
    layers += [keras.layers.Dense(10), keras.layers.Softmax()]
    return keras.models.Sequential(layers)
