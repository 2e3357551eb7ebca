"""/= wants to write decimals into the caller's array of bytes, which NumPy refuses.

fails: test_reads_one_image, test_prepares_the_image_once, test_reads_any_image, test_loads_and_predicts
hint: Bytes have no room for decimals: divide into a new array, and leave the caller's alone.
"""

def predict_digit(model, image):
    image /= 255
    return int(np.argmax(model.predict(image[np.newaxis], verbose=0)))


def save_model(model, path):
    model.save(path)


def load_and_predict(path, images):
    images /= 255
    return keras.models.load_model(path).predict(images, verbose=0).argmax(axis=1)
