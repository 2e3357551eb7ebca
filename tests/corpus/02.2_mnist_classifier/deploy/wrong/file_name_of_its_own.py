"""The file name is written into the code, and `path` is ignored.

fails: test_saves_to_the_path, test_loads_and_predicts, test_works_in_a_fresh_process
hint: The model, structure and weights, goes to the file that `path` names, and to no other.
"""

def predict_digit(model, image):
    batch = np.asarray(image).astype("float32")[np.newaxis] / 255
    outputs = np.asarray(model(batch, training=False))
    return int(outputs.argmax())


def save_model(model, path):
    model.save("my_model.keras")


def load_and_predict(path, images):
    model = keras.models.load_model("my_model.keras")
    return model.predict(normalize(images), verbose=0).argmax(axis=1)
