def flatten_images(images):
    if images.ndim == 2:
        return images.reshape(1, -1)
    return np.array([image.flatten() for image in images])


def one_hot(labels, num_classes=10):
    # row i of the identity matrix is the one-hot row of label i
    identity = np.eye(num_classes)
    return identity[labels]
