"""The loop runs over the last layer too, and softmax follows its ReLU.

fails: test_bends_where_it_has_hidden_layers, test_uses_the_activation_asked_for
hint: Without hidden layers, the scores are plain weighted sums of the pixels.
"""

def build_model(hidden=(50, 20), activation="relu"):
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten()])
    for units in (*hidden, 10):
        model.add(keras.layers.Dense(units, activation=activation))
    model.add(keras.layers.Softmax())
    return model
