"""All weights start at one, so the units of a layer are twins, and the ten scores equal.

fails: test_bends_where_it_has_hidden_layers, test_starts_random_and_untrained
hint: Every image gets the same answer: do the weights start from random numbers?
"""

def build_model(hidden=(50, 20), activation="relu"):
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten()])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation=activation, kernel_initializer="ones"))
    model.add(keras.layers.Dense(10, activation="softmax", kernel_initializer="ones"))
    return model
