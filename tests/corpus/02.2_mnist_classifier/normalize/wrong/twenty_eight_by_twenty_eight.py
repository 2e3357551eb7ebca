"""The loops go over 28 rows and 28 columns, whatever the images are like.

fails: test_scales_to_one, test_leaves_a_pale_image_pale, test_works_for_any_shape, test_divides_all_images_alike,
    test_always_divides
hint: 0 stays 0.0, 255 becomes 1.0, the rest lies in proportion between them: a new array, of decimals.
earns: 0
"""


def normalize(images):
    scaled = np.zeros((len(images), 28, 28))
    for n in range(len(images)):
        for i in range(28):
            for j in range(28):
                scaled[n, i, j] = images[n, i, j] / 255
    return scaled
