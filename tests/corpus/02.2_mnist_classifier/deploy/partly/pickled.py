"""The model is pickled, so that only this code can read the file.

fails: test_saves_to_the_path, test_loads_and_predicts
hint: The model, structure and weights, goes to the file that `path` names, and to no other.
earns: 4.67
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
