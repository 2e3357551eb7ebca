"""The sizes of the text are written into the layers.

fails: test_has_the_layers_asked_for, test_bends_where_it_has_hidden_layers, test_uses_the_activation_asked_for
hint: One dense layer for each number in `hidden`, in that order, and then the last one.
"""

def build_model(hidden=(50, 20), activation="relu"):
    return keras.Sequential(
        [
            keras.Input((28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(50, activation=activation),
            keras.layers.Dense(20, activation=activation),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
