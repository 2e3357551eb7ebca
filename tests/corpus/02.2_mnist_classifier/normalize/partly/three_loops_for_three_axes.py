"""The loop goes over images, rows and pixels, so it takes three axes and no other number of them.

fails: test_scales_to_one, test_works_for_any_shape, test_always_divides
hint: 0 stays 0.0, 255 becomes 1.0, the rest lies in proportion between them: a new array, of decimals.
earns: 1.5
"""


def normalize(images):
    return np.array([[[pixel / 255 for pixel in row] for row in image] for image in images])
