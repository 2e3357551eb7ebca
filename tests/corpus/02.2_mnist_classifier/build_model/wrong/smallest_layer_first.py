"""The sizes are taken from the end.

fails: test_has_the_layers_asked_for, test_uses_the_activation_asked_for
hint: One dense layer for each number in `hidden`, in that order, and then the last one.
"""

def build_model(hidden=(50, 20), activation="relu"):
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten()])
    for units in reversed(hidden):
        model.add(keras.layers.Dense(units, activation=activation))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model
