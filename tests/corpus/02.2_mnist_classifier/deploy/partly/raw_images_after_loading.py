"""One image is prepared, and those for the loaded model are not.

fails: test_loads_and_predicts, test_works_in_a_fresh_process
hint: The network saw 0 to 255: prepare images as they were prepared for training.
earns: 4.67
"""

def predict_digit(model, image):
    batch = np.asarray(image).astype("float32")[np.newaxis] / 255
    outputs = np.asarray(model(batch, training=False))
    return int(outputs.argmax())


def save_model(model, path):
    model.save(path)


def load_and_predict(path, images):
    model = keras.models.load_model(path)
    return model.predict(images, verbose=0).argmax(axis=1)
