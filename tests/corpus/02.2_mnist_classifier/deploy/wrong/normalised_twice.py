"""normalize is followed by a division of one's own.

fails: test_prepares_the_image_once, test_reads_any_image
hint: The network saw an image that was normalised twice: prepare it once.
earns: 3.89
"""

def predict_digit(model, image):
    image = normalize(image)
    batch = image[np.newaxis] / 255
    return int(np.argmax(model.predict(batch, verbose=0)))


def save_model(model, path):
    model.save(path)


def load_and_predict(path, images):
    saved = keras.models.load_model(path)
    batch = np.asarray(images).astype("float32") / 255
    return np.asarray(saved.predict(batch, verbose=0)).argmax(axis=1)
