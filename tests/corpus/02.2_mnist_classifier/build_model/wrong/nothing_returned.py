"""The model is built and its summary printed, and then it is gone.

fails: test_gives_ten_numbers, test_gives_probabilities, test_has_the_layers_asked_for
hint: Images in, ten numbers out for each: one unit for each digit from 0 to 9.
earns: 0
"""

def build_model(hidden=(50, 20), activation="relu"):
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten()])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation=activation))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.summary()
