"""Saving and loading both add .keras to a path that ends in it already.

fails: test_saves_to_the_path, test_loads_and_predicts
hint: The model, structure and weights, goes to the file that `path` names, and to no other.
earns: 4.67
"""

def predict_digit(model, image):
    batch = np.asarray(image).astype("float32")[np.newaxis] / 255
    outputs = np.asarray(model(batch, training=False))
    return int(outputs.argmax())


def save_model(model, path):
    model.save(path + ".keras")


def load_and_predict(path, images):
    model = keras.models.load_model(path + ".keras")
    return model.predict(normalize(images), verbose=0).argmax(axis=1)
