"""A test image of the notebook is read, whichever image is handed over.

fails: test_reads_one_image, test_prepares_the_image_once, test_reads_any_image
hint: Is it the argument `image` that is read? What is blank is read as the first digit.
earns: 3.11
"""

test_image = x_test


def predict_digit(model, image):
    batch = normalize(x_test[:1])
    return int(np.argmax(model.predict(batch, verbose=0)))


def save_model(model, path):
    model.save(path)


def load_and_predict(path, images):
    saved = keras.models.load_model(path)
    batch = np.asarray(images).astype("float32") / 255
    return np.asarray(saved.predict(batch, verbose=0)).argmax(axis=1)
