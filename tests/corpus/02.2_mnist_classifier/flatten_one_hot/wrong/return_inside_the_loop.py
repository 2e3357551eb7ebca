"""The return stands in the loop, so the first image and the first label are all that comes back.

fails: test_lays_out_row_after_row, test_puts_a_one_at_the_label, test_flattens_any_images,
    test_has_as_many_columns_as_classes, test_keeps_columns_of_absent_digits
hint: One row for each image: the second image is missing.
earns: 1.11
"""


def flatten_images(images):
    if images.ndim == 2:
        return [images.ravel()]
    rows = []
    for image in images:
        rows.append(image.ravel())
        return rows


def one_hot(labels, num_classes=10):
    for label in labels:
        row = np.zeros(num_classes)
        row[label] = 1
        return row
