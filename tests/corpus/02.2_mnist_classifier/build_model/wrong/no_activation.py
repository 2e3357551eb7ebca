"""The hidden layers have no activation, so the network is one weighted sum.

fails: test_bends_where_it_has_hidden_layers, test_uses_the_activation_asked_for, test_takes_a_function_as_activation
hint: Layers of weighted sums alone are one weighted sum: it takes an activation to bend it.
earns: 6.23
"""

def build_model(hidden=(50, 20), activation="relu"):
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten()])
    for units in hidden:
        model.add(keras.layers.Dense(units))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model
