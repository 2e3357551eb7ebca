"""The mean is subtracted and the spread divided by, which is another kind of scaling.

fails: test_scales_to_one, test_leaves_a_pale_image_pale, test_works_for_any_shape, test_divides_all_images_alike
hint: 0 must stay 0: only divide, and subtract nothing.
earns: 0
"""


def normalize(images):
    images = np.asarray(images, dtype="float32")
    return (images - images.mean()) / (images.std() + 1e-7)
