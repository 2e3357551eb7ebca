"""Keras computes it, and returns a tensor."""

import keras


def tanh(z):
    return keras.activations.tanh(np.asarray(z, dtype="float64"))
