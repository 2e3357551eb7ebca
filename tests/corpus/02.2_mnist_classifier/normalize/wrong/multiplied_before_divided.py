"""Percent first: 100 times a byte overflows, and wraps around.

fails: test_scales_to_one, test_leaves_a_pale_image_pale, test_works_for_any_shape, test_divides_all_images_alike
hint: 0 stays 0.0, 255 becomes 1.0, the rest lies in proportion between them: a new array, of decimals.
earns: 0.75
"""


def normalize(images):
    percent = images * np.uint8(100) / 255
    return percent / 100
