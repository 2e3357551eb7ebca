"""Activations and softmax are layers of their own, and the images are flattened by a Reshape."""

def build_model(hidden=(50, 20), activation="relu"):
    layers = [keras.layers.InputLayer(shape=(28, 28)), keras.layers.Reshape((784,))]
    for units in hidden:
        layers += [keras.layers.Dense(units), keras.layers.Activation(activation)]
    return keras.Sequential([*layers, keras.layers.Dense(10), keras.layers.Softmax()])
