"""reshape returns a new array, and its result is dropped, so the batch axis is never there.

fails: test_reads_one_image, test_prepares_the_image_once, test_reads_any_image
hint: A model wants a batch, even of one image; the digit is the place of its highest output.
earns: 3.11
"""

def predict_digit(model, image):
    image = normalize(image)
    image.reshape(1, 28, 28)
    return int(np.argmax(model.predict(image, verbose=0)))


def save_model(model, path):
    model.save(path)


def load_and_predict(path, images):
    saved = keras.models.load_model(path)
    batch = np.asarray(images).astype("float32") / 255
    return np.asarray(saved.predict(batch, verbose=0)).argmax(axis=1)
