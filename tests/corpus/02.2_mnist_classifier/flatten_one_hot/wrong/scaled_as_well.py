"""The pixels are divided by 255 while they are laid out.

fails: test_lays_out_row_after_row, test_makes_a_batch_of_a_single_image, test_flattens_any_images,
    test_flattens_any_single_image
hint: Only the shape changes here: scaling is what `normalize` does.
earns: 2.22
"""


def flatten_images(images):
    h, w = images.shape[-2:]
    return images.reshape(-1, h * w) / 255


def one_hot(labels, num_classes=10):
    return np.eye(num_classes)[labels]
