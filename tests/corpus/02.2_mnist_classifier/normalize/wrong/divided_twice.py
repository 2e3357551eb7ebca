"""The images are divided once when they are cast and once more when they are returned.

fails: test_scales_to_one, test_leaves_a_pale_image_pale, test_works_for_any_shape, test_divides_all_images_alike,
    test_always_divides
hint: This is scaled twice: one division is enough.
earns: 0
"""


def normalize(images):
    images = images.astype("float32") / 255.0
    return images / 255.0
