"""Every layer has softmax, the hidden ones as well.

fails: test_uses_the_activation_asked_for, test_takes_a_function_as_activation
hint: Softmax belongs at the end only: in a hidden layer its units share a total of 1.
"""

def build_model(hidden=(50, 20), activation="relu"):
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten()])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation="softmax"))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model
