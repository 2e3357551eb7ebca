"""Keras computes it on float32."""

from keras import activations


def sigmoid(z):
    return activations.sigmoid(np.asarray(z, dtype="float32"))
