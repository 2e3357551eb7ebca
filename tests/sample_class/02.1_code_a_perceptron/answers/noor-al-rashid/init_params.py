def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    if method == "zeros":
        start = tf.keras.initializers.Zeros()
    elif method == "random":
        start = tf.keras.initializers.RandomNormal(stddev=scale, seed=seed)
    else:
        raise ValueError(f"unknown method {method}")
    return start((n_in, n_out)), tf.zeros(n_out)


def distinct_units(W):
    return np.unique(np.transpose(W), axis=0).shape[0]
