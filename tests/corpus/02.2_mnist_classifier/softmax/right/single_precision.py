"""Everything is done with float32."""


def softmax(z):
    z = np.asarray(z).astype(np.float32)
    e = np.exp(z - np.amax(z, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)
