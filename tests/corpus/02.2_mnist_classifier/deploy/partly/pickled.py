"""The model is pickled and unpickled, so a file that Keras wrote itself cannot be read.

fails: test_loads_and_predicts
hint: Load from `path`, prepare all images as for training, and return one digit for each.
earns: 5.44
"""

import pickle


def predict_digit(model, image):
    return int(np.argmax(model(normalize(image)[np.newaxis])))


def save_model(model, path):
    with open(path, "wb") as file:
        pickle.dump(model, file)


def load_and_predict(path, images):
    with open(path, "rb") as file:
        model = pickle.load(file)
    return model.predict(normalize(images), verbose=0).argmax(axis=1)
