"""The largest digit is 9, so there are nine outputs.

fails: test_gives_ten_numbers
hint: One unit for each digit: there are ten of them, from 0 to 9.
"""

def build_model(hidden=(50, 20), activation="relu"):
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten()])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation=activation))
    model.add(keras.layers.Dense(9, activation="softmax"))
    return model
