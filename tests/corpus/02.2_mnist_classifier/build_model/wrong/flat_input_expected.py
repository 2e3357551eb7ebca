"""The model expects rows of 784 numbers, and the images are squares.

fails: test_gives_ten_numbers, test_gives_probabilities
hint: Images come in as they are, 28 x 28: it is the model that flattens them.
"""

def build_model(hidden=(50, 20), activation="relu"):
    model = keras.Sequential([keras.Input(shape=(784,))])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation=activation))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model
