"""Glorot's range, scaled: wide for small layers and narrower for large ones."""

import keras


def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    if method == "zeros":
        return np.zeros((n_in, n_out), dtype="float32"), np.zeros(n_out, dtype="float32")
    if method != "random":
        raise ValueError(f"method {method!r}")
    draw = keras.initializers.GlorotUniform(seed=seed)
    return np.asarray(draw((n_in, n_out))) * scale, np.zeros(n_out, dtype="float32")


def distinct_units(W):
    return np.unique(W, axis=1).shape[-1]
