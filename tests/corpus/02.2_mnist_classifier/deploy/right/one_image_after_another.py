"""The images of a loaded model are read one by one, and the digits come as a plain list."""

def predict_digit(model, image):
    probabilities = model.predict(normalize(image)[np.newaxis], verbose=0)[0].tolist()
    return probabilities.index(max(probabilities))


def save_model(model, path):
    model.save(path)


def load_and_predict(path, images):
    model = keras.models.load_model(path)
    return [predict_digit(model, image) for image in images]
