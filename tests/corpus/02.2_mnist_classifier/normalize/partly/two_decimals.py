"""The result is rounded to two decimals, which the visible checks cannot tell.

fails: test_works_for_any_shape, test_divides_all_images_alike, test_always_divides
hint: Do not round inside the function: 256 kinds of grey need more than two decimals.
earns: 3
"""


def normalize(images):
    return np.round(images / 255, 2)
