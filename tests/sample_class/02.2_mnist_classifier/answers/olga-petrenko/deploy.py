test_image = x_test[0]


def predict_digit(model, image):
    return int(np.argmax(model(normalize(test_image)[None], training=False)))


def save_model(model, path):
    model.save(path)


def load_and_predict(path, images):
    model = keras.models.load_model(path)
    return np.argmax(model(normalize(images), training=False), axis=1)
