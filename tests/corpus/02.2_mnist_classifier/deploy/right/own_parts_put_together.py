"""normalize prepares, reshape makes the batch, and the digit is a NumPy integer."""

def predict_digit(model, image):
    batch = normalize(image).reshape(1, 28, 28)
    return np.argmax(model.predict(batch))


def save_model(model, path):
    keras.models.save_model(model, path)


def load_and_predict(path, images):
    model = keras.models.load_model(path)
    return model.predict(normalize(images), verbose=0).argmax(axis=1)
