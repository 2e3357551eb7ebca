"""A layer of ten with activation stands before the last one, which has ten units too.

fails: test_has_the_layers_asked_for
hint: One dense layer for each number in `hidden`, and no other but the last.
"""

def build_model(hidden=(50, 20), activation="relu"):
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten()])
    for units in (*hidden, 10):
        model.add(keras.layers.Dense(units, activation=activation))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model
