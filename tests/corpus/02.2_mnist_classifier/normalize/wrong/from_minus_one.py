"""The range is -1 to 1, as for networks that draw pictures.

fails: test_scales_to_one, test_leaves_a_pale_image_pale, test_works_for_any_shape, test_divides_all_images_alike,
    test_always_divides
hint: 0 must stay 0.0: the range is 0 to 1, and not -1 to 1.
earns: 0
"""


def normalize(images):
    return images.astype("float32") / 127.5 - 1
