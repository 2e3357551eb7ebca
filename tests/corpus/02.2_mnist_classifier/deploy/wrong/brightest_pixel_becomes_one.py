"""Each image is divided by its own brightest pixel, so pale images turn dark.

fails: test_reads_any_image, test_loads_and_predicts
hint: A pale image stays pale: each pixel is divided by the same number, with its decimals, whatever the image holds.
"""

def predict_digit(model, image):
    batch = image[np.newaxis].astype("float32") / image.max()
    return int(np.argmax(model.predict(batch, verbose=0)))


def save_model(model, path):
    model.save(path)


def load_and_predict(path, images):
    model = keras.models.load_model(path)
    return np.array([predict_digit(model, image) for image in images])
