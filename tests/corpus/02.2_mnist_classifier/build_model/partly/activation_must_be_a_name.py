"""The activation is looked up by its name, so a function does not do.

fails: test_takes_a_function_as_activation
hint: The activation goes on to Keras as it is: it may also be a function.
earns: 8.31
"""

def build_model(hidden=(50, 20), activation="relu"):
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten()])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation=getattr(keras.activations, activation)))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model
