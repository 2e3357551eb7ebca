"""Each image is divided by its own largest pixel.

fails: test_leaves_a_pale_image_pale, test_divides_all_images_alike
hint: The darkest pixel became 1: a pale image must stay pale.
"""


def normalize(images):
    scaled = images.astype(float)
    if images.ndim < 3:
        return scaled / max(images.max(), 1)
    for i in range(len(scaled)):
        largest = scaled[i].max()
        if largest > 0:
            scaled[i] = scaled[i] / largest
    return scaled
