"""A Rescaling layer divides images by 255 that are in 0 to 1 already.

fails: test_uses_the_activation_asked_for, test_takes_a_function_as_activation
hint: No scaling inside: the images are in 0 to 1 already.
earns: 6.92
"""

def build_model(hidden=(50, 20), activation="relu"):
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Rescaling(1 / 255), keras.layers.Flatten()])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation=activation))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model
