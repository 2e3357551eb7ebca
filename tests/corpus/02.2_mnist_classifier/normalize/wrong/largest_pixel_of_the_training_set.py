"""The divisor is read from the notebook's x_train, which happens to hold a 255.

fails: test_scales_to_one, test_works_for_any_shape, test_divides_all_images_alike, test_always_divides
hint: This divides by a number taken from another array: the divisor is 255.
"""


def normalize(images):
    return images / x_train.max()
