"""A Keras Rescaling layer does the division."""


def normalize(images):
    layer = tf.keras.layers.Rescaling(scale=1 / 255)
    return layer(images)
