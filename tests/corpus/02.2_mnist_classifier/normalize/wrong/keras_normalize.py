"""keras.utils.normalize has the right name and makes each row of pixels a vector of length 1.

fails: test_scales_to_one, test_leaves_a_pale_image_pale, test_works_for_any_shape, test_divides_all_images_alike,
    test_always_divides
hint: Each row has a divisor of its own here: all pixels are divided by the same 255.
earns: 0
"""


def normalize(images):
    return tf.keras.utils.normalize(images, axis=-1)
