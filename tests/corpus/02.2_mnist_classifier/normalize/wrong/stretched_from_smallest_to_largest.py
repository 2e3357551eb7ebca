"""Min-max scaling stretches what occurs to 0 to 1, whatever occurs.

fails: test_leaves_a_pale_image_pale, test_divides_all_images_alike
hint: The darkest pixel became 1: a pale image must stay pale.
"""


def normalize(images):
    images = images.astype(float)
    low, high = images.min(), images.max()
    if high == low:
        return images / 255
    return (images - low) / (high - low)
