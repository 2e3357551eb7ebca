def flatten_images(images):
    images = tf.convert_to_tensor(images)
    pixels = images.shape[-1] * images.shape[-2]
    return tf.reshape(images, (-1, pixels))


def one_hot(labels, num_classes=10):
    return tf.one_hot(tf.cast(labels, tf.int32), num_classes)
