"""TensorFlow draws without state, in float32; the columns are counted with a double loop."""

import tensorflow as tf


def init_params(n_in, n_out, method="random", scale=0.01, seed=None):
    b = tf.zeros([n_out])
    if method == "zeros":
        return tf.zeros([n_in, n_out]), b
    if method == "random":
        seed = np.random.randint(1 << 30) if seed is None else seed
        return scale * tf.random.stateless_normal([n_in, n_out], seed=[seed, 0]), b
    raise ValueError(method)


def distinct_units(W):
    W = np.asarray(W)
    count = 0
    for j in range(W.shape[1]):
        if not any(np.array_equal(W[:, j], W[:, i]) for i in range(j)):
            count += 1
    return count
