"""There are 256 values, so 256 is taken for the divisor.

fails: test_scales_to_one, test_leaves_a_pale_image_pale, test_works_for_any_shape, test_divides_all_images_alike,
    test_always_divides
hint: The largest pixel is 255, and it has to become exactly 1.
earns: 0
"""


def normalize(images):
    return images / 256
