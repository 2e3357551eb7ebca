"""Faint pixels are set to 0 first, in the caller's array.

fails: test_leaves_its_input_alone, test_works_for_any_shape, test_divides_all_images_alike, test_always_divides
hint: Make a copy of a decimal type first: whoever called you still needs the raw images.
earns: 2.25
"""


def normalize(images):
    images[images < 30] = 0
    return images / 255.0
