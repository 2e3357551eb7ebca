"""The model is built once, outside of the function, which hands it out each time.

fails: test_has_the_layers_asked_for, test_uses_the_activation_asked_for, test_builds_a_new_model_each_time
hint: One dense layer for each number in `hidden`, in that order, and then the last one.
"""

the_model = keras.Sequential(
    [
        keras.Input((28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(50, activation="relu"),
        keras.layers.Dense(20, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)


def build_model(hidden=(50, 20), activation="relu"):
    return the_model
