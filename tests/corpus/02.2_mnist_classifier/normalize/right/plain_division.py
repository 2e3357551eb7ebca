"""True division makes decimals of whole numbers by itself, so no copy is needed."""


def normalize(images):
    return images / 255
