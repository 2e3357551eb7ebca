"""The function scales the notebook's x_train, and not its argument.

fails: test_scales_to_one, test_leaves_a_pale_image_pale, test_works_for_any_shape, test_divides_all_images_alike,
    test_always_divides
hint: These are other images than those that it was given.
earns: 0
"""


def normalize(images):
    return x_train / 255.0
