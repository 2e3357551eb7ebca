"""Keras finds the functions by their names and refuses unknown ones with a ValueError of its own; only step is added."""

import keras


def neuron(x, w, b, activation="sigmoid"):
    z = np.asarray(x, dtype="float64") @ np.asarray(w, dtype="float64") + b
    if activation == "step":
        return z > 0
    return keras.activations.get(activation)(z)
