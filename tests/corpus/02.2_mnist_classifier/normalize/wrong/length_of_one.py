"""The images are divided by their norm, which is what normalising means for a vector.

fails: test_scales_to_one, test_leaves_a_pale_image_pale, test_works_for_any_shape, test_divides_all_images_alike,
    test_always_divides
hint: Here the squares add up to 1: what has to become 1 is the pixel 255.
earns: 0
"""


def normalize(images):
    length = np.linalg.norm(images.astype(float))
    return images / length if length else images * 1.0
