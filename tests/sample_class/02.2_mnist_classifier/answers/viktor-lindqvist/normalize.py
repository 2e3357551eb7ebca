def normalize(images):
    images = np.array(images) / 255
    return images / 255
