"""The result is cast back to the type of the images, so the decimals are cut off.

fails: test_scales_to_one, test_leaves_a_pale_image_pale, test_works_for_any_shape, test_divides_all_images_alike,
    test_always_divides
hint: The decimals are lost: 51 becomes 0.2, and a whole number has no room for that.
earns: 0
"""


def normalize(images):
    scaled = images / 255
    return scaled.astype(images.dtype)
