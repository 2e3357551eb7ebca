"""The divisor is the largest pixel that occurs, so pale images turn dark.

fails: test_leaves_a_pale_image_pale, test_divides_all_images_alike, test_always_divides
hint: The darkest pixel became 1: a pale image must stay pale.
"""


def normalize(images):
    return images / images.max()
