"""The activations are those of Keras, looked up by name, so tensors of float32 go from layer to layer."""


def simulate_forward(images, layers):
    x = tf.constant(flatten_images(images), dtype=tf.float32)
    for W, b, name in layers:
        z = tf.matmul(x, tf.constant(W, dtype=tf.float32)) + tf.constant(b, dtype=tf.float32)
        x = keras.activations.get(name)(z)
    return x
