"""np.interp draws the line from (0, 0) to (255, 1) and reads each pixel off it."""


def normalize(images):
    flat = np.interp(images.ravel(), [0, 255], [0.0, 1.0])
    return flat.reshape(images.shape)
