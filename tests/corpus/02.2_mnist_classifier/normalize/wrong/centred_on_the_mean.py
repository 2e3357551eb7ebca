"""After the division the mean is subtracted, so paper is negative.

fails: test_scales_to_one, test_leaves_a_pale_image_pale, test_works_for_any_shape, test_divides_all_images_alike
hint: 0 must stay 0: only divide, and subtract nothing.
earns: 0
"""


def normalize(images):
    scaled = images / 255.0
    return scaled - np.mean(scaled)
