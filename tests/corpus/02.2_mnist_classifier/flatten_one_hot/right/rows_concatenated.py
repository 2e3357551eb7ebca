"""The pixel rows are strung together along the second axis, and labels are counted into one long row of places."""


def flatten_images(images):
    if images.ndim == 2:
        images = images[None, :, :]
    return np.concatenate([images[:, row, :] for row in range(images.shape[1])], axis=1)


def one_hot(labels, num_classes=10):
    flat = np.zeros(len(labels) * num_classes)
    flat[np.arange(len(labels)) * num_classes + labels] = 1
    return flat.reshape(len(labels), num_classes)
