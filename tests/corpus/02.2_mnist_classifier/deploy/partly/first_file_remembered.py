"""A model is loaded once, and then answers for every path.

fails: test_loads_and_predicts, test_works_in_a_fresh_process
hint: Another path is another model: what was loaded before does not count.
earns: 4.67
"""

def predict_digit(model, image):
    batch = np.asarray(image).astype("float32")[np.newaxis] / 255
    outputs = np.asarray(model(batch, training=False))
    return int(outputs.argmax())


def save_model(model, path):
    model.save(path)


loaded = None


def load_and_predict(path, images):
    global loaded
    if loaded is None:
        loaded = keras.models.load_model(path)
    return loaded.predict(normalize(images), verbose=0).argmax(axis=1)
