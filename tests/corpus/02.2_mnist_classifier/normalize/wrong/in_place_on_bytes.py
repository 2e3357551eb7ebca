"""An in-place division of bytes is refused by NumPy: the decimals do not fit.

fails: test_scales_to_one, test_leaves_a_pale_image_pale, test_works_for_any_shape, test_divides_all_images_alike,
    test_always_divides
hint: 0 stays 0.0, 255 becomes 1.0, the rest lies in proportion between them: a new array, of decimals.
earns: 0
"""


def normalize(images):
    images /= 255
    return images
