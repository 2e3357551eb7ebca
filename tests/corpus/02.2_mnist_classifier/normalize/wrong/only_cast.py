"""The number type changes to decimals, and the numbers stay as they were.

fails: test_scales_to_one, test_leaves_a_pale_image_pale, test_works_for_any_shape, test_divides_all_images_alike,
    test_always_divides
hint: Nothing has happened to the pixels yet.
earns: 0
"""


def normalize(images):
    return images.astype("float32")
