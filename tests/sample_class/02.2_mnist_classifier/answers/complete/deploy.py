def predict_digit(model, image):
    batch = normalize(image).reshape(1, 28, 28)
    probabilities = model.predict(batch, verbose=0)[0]
    return np.argmax(probabilities)


def save_model(model, path):
    keras.models.save_model(model, path)


def load_and_predict(path, images):
    model = keras.models.load_model(path)
    return np.argmax(model.predict(normalize(images), verbose=0), axis=-1)
