"""image.shape() is called, though shape is an attribute.

fails: test_reads_one_image, test_prepares_the_image_once, test_reads_any_image
hint: A shape is an attribute and no function: it is there without being called.
"""

def predict_digit(model, image):
    height, width = image.shape()
    batch = normalize(image).reshape(1, height, width)
    return int(np.argmax(model.predict(batch, verbose=0)))


def save_model(model, path):
    model.save(path)


def load_and_predict(path, images):
    saved = keras.models.load_model(path)
    batch = np.asarray(images).astype("float32") / 255
    return np.asarray(saved.predict(batch, verbose=0)).argmax(axis=1)
