"""Three names are told apart, and anything else is refused.

fails: test_uses_the_activation_asked_for, test_takes_a_function_as_activation
hint: Each hidden layer gets the activation that was asked for, ReLU unless said, and no other layer does.
earns: 6.92
"""

def build_model(hidden=(50, 20), activation="relu"):
    if activation not in ("relu", "tanh", "sigmoid"):
        raise ValueError("unknown activation")
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten()])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation=activation))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model
