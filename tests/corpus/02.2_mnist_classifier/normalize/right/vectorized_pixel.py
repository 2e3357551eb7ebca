"""A function of one pixel is vectorised."""


def normalize(images):
    one_pixel = np.vectorize(lambda pixel: pixel / 255, otypes=[float])
    return one_pixel(images)
