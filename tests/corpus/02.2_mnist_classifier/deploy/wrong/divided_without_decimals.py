"""Two slashes leave only pixels of 255, and all paler ink becomes paper.

fails: test_reads_any_image, test_loads_and_predicts
hint: A pale image stays pale: each pixel is divided by the same number, with its decimals, whatever the image holds.
"""

def predict_digit(model, image):
    return int(np.argmax(model.predict(image[np.newaxis] // 255, verbose=0)))


def save_model(model, path):
    model.save(path)


def load_and_predict(path, images):
    model = keras.models.load_model(path)
    return model.predict(images // 255, verbose=0).argmax(axis=1)
