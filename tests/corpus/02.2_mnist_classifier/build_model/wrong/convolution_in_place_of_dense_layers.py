"""A convolution, as in later courses, stands where dense layers are asked for.

fails: test_has_the_layers_asked_for, test_uses_the_activation_asked_for
hint: One dense layer for each number in `hidden`, in that order, and then the last one.
"""

def build_model(hidden=(50, 20), activation="relu"):
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Reshape((28, 28, 1))])
    model.add(keras.layers.Conv2D(8, 5, strides=2, activation=activation))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model
