"""TensorFlow casts and divides, and a tensor comes back."""


def normalize(images):
    return tf.cast(images, tf.float32) / 255.0
