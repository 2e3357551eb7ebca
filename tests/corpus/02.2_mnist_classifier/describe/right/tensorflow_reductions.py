"""TensorFlow reduces and counts, so pixels and counts come back as tensors."""


def describe(images, labels):
    pixels = tf.convert_to_tensor(images)
    n, height, width = pixels.shape
    return {
        "n": n,
        "height": height,
        "width": width,
        "dtype": pixels.dtype.name,
        "min": tf.reduce_min(pixels),
        "max": tf.reduce_max(pixels),
        "class_counts": tf.math.bincount(tf.cast(labels, tf.int32), minlength=10),
    }
