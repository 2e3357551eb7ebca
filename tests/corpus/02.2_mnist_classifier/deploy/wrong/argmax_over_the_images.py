"""argmax goes down the batch, and gives ten numbers whatever the number of images.

fails: test_loads_and_predicts, test_works_in_a_fresh_process
hint: Load from `path`, prepare all images as for training, and return one digit for each.
"""

def predict_digit(model, image):
    batch = np.asarray(image).astype("float32")[np.newaxis] / 255
    outputs = np.asarray(model(batch, training=False))
    return int(outputs.argmax())


def save_model(model, path):
    model.save(path)


def load_and_predict(path, images):
    model = keras.models.load_model(path)
    return model.predict(normalize(images), verbose=0).argmax(axis=0)
