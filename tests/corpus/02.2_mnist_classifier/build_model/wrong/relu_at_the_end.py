"""The last layer has ReLU, so all scores below 0 become the same.

fails: test_gives_probabilities, test_bends_where_it_has_hidden_layers
hint: Bare of its negative half, a score says nothing: ReLU has no place in the last layer.
"""

def build_model(hidden=(50, 20), activation="relu"):
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten()])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation=activation))
    model.add(keras.layers.Dense(10, activation="relu"))
    return model
