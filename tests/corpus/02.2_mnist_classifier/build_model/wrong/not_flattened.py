"""Flatten is missing, so each row of an image gets ten outputs of its own.

fails: test_gives_ten_numbers, test_has_the_layers_asked_for
hint: The rows of an image go through the dense layers one by one: lay it out as one row first.
"""

def build_model(hidden=(50, 20), activation="relu"):
    model = keras.Sequential([keras.Input((28, 28))])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation=activation))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model
