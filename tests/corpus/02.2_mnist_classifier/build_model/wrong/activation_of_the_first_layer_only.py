"""Only the first hidden layer has an activation.

fails: test_uses_the_activation_asked_for
hint: Each hidden layer gets the activation that was asked for, ReLU unless said, and no other layer does.
"""

def build_model(hidden=(50, 20), activation="relu"):
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten()])
    for number, units in enumerate(hidden):
        model.add(keras.layers.Dense(units, activation=activation if number == 0 else None))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model
