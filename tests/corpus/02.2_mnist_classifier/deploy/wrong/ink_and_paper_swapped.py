"""The images are inverted, as pictures on a screen would have to be.

fails: test_reads_one_image, test_prepares_the_image_once, test_reads_any_image
hint: The paper came in as ink: 0 is paper and 255 is ink, in training as well.
"""

def predict_digit(model, image):
    batch = normalize(255 - image)[np.newaxis]
    return int(np.argmax(model.predict(batch, verbose=0)))


def save_model(model, path):
    model.save(path)


def load_and_predict(path, images):
    saved = keras.models.load_model(path)
    batch = np.asarray(images).astype("float32") / 255
    return np.asarray(saved.predict(batch, verbose=0)).argmax(axis=1)
