"""Ink and paper are exchanged, as a screen would have it.

fails: test_scales_to_one, test_leaves_a_pale_image_pale, test_works_for_any_shape, test_divides_all_images_alike,
    test_always_divides
hint: It is inverted: full ink is 1.0, and paper is 0.0.
earns: 0
"""


def normalize(images):
    return 1 - images / 255
