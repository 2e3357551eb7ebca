"""Keras computes it, and returns a tensor."""

from keras.activations import relu as keras_relu


def relu(z):
    return keras_relu(z)
