"""The list of layers is global, so each call adds to those of the calls before.

fails: test_has_the_layers_asked_for, test_uses_the_activation_asked_for
hint: One dense layer for each number in `hidden`, and no other but the last.
"""

layers = [keras.Input((28, 28)), keras.layers.Flatten()]


def build_model(hidden=(50, 20), activation="relu"):
    for units in hidden:
        layers.append(keras.layers.Dense(units, activation=activation))
    layers.append(keras.layers.Dense(10, activation="softmax"))
    return keras.Sequential(layers)
