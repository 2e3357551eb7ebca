"""The first and the second number of `hidden` are used, whether there are so many or more.

fails: test_has_the_layers_asked_for, test_bends_where_it_has_hidden_layers, test_takes_a_function_as_activation
hint: One dense layer for each number in `hidden`, in that order; none where it is empty; then the last one.
"""

def build_model(hidden=(50, 20), activation="relu"):
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten()])
    model.add(keras.layers.Dense(hidden[0], activation=activation))
    model.add(keras.layers.Dense(hidden[1], activation=activation))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model
