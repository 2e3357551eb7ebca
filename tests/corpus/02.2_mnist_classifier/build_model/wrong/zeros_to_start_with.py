"""All weights start at zero, so every hidden unit is silent for ever.

fails: test_bends_where_it_has_hidden_layers, test_uses_the_activation_asked_for, test_starts_random_and_untrained
hint: Every image gets the same answer: do the weights start from random numbers?
earns: 5.54
"""

def build_model(hidden=(50, 20), activation="relu"):
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten()])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation=activation, kernel_initializer="zeros"))
    model.add(keras.layers.Dense(10, activation="softmax", kernel_initializer="zeros"))
    return model
