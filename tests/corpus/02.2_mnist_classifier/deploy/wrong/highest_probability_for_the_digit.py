"""max in place of argmax: how sure the network is, and not of what.

fails: test_reads_one_image, test_prepares_the_image_once, test_reads_any_image
hint: This is how sure the network is: the digit is the place of the highest output.
"""

def predict_digit(model, image):
    return float(np.max(model.predict(normalize(image)[np.newaxis], verbose=0)))


def save_model(model, path):
    model.save(path)


def load_and_predict(path, images):
    saved = keras.models.load_model(path)
    batch = np.asarray(images).astype("float32") / 255
    return np.asarray(saved.predict(batch, verbose=0)).argmax(axis=1)
