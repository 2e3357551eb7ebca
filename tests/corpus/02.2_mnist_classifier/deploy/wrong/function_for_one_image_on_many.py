"""predict_digit, which adds a batch axis, is given a whole batch.

fails: test_loads_and_predicts, test_works_in_a_fresh_process
hint: Load from `path`, prepare all images as for training, and return one digit for each.
"""

def predict_digit(model, image):
    return int(np.argmax(model(normalize(image)[np.newaxis])))


def save_model(model, path):
    model.save(path)


def load_and_predict(path, images):
    return predict_digit(keras.models.load_model(path), images)
