"""The ten probabilities are returned, and the reader has to look for the digit.

fails: test_reads_one_image, test_reads_any_image
hint: Return the digit: the place of the highest of the ten outputs, and not the outputs themselves.
"""

def predict_digit(model, image):
    return model.predict(normalize(image)[np.newaxis], verbose=0)[0]


def save_model(model, path):
    model.save(path)


def load_and_predict(path, images):
    return keras.models.load_model(path).predict(normalize(images), verbose=0)
