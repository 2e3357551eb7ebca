"""A softmax layer follows a last layer that has softmax already.

fails: test_bends_where_it_has_hidden_layers, test_uses_the_activation_asked_for
hint: Softmax comes once, at the end: a second one takes shares of shares, which are nearly equal.
"""

def build_model(hidden=(50, 20), activation="relu"):
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten()])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation=activation))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.add(keras.layers.Softmax())
    return model
