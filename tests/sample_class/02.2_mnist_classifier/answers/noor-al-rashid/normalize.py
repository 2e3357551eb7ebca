def normalize(images):
    return tf.cast(images, tf.float32) / 255.0
