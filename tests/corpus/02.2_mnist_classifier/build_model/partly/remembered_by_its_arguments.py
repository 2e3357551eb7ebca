"""A cache gives the same model back whenever the arguments are the same.

fails: test_builds_a_new_model_each_time, test_starts_random_and_untrained
hint: Each call builds a model of its own: what happens to one must not happen to the next.
earns: 7.62
"""

import functools


@functools.cache
def build_model(hidden=(50, 20), activation="relu"):
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten()])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation=activation))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model
