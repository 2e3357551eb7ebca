"""use_bias=False leaves the biases out.

fails: test_has_the_layers_asked_for, test_uses_the_activation_asked_for
hint: A unit has a bias besides its weights: without it, a blank image says nothing to any unit.
"""

def build_model(hidden=(50, 20), activation="relu"):
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten()])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation=activation, use_bias=False))
    model.add(keras.layers.Dense(10, activation="softmax", use_bias=False))
    return model
