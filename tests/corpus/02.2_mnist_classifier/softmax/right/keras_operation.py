"""Keras's own operation for arrays of any rank does it."""


def softmax(z):
    return keras.ops.softmax(keras.ops.convert_to_tensor(np.asarray(z, dtype="float32")), axis=-1)
