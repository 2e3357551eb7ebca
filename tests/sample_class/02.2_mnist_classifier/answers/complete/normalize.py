def normalize(images):
    # a division of whole numbers by a float makes a new array of floats
    return images / np.float32(255.0)
