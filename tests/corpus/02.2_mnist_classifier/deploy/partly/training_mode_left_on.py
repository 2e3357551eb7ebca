"""The model is called as in training, so layers that keep averages of their inputs move.

fails: test_predicts_without_training
hint: Predicting is a forward pass: the weights stay as they are, and layers behave as they do after training.
earns: 6.22
"""

def predict_digit(model, image):
    return int(np.argmax(model(normalize(image)[np.newaxis], training=True)))


def save_model(model, path):
    model.save(path)


def load_and_predict(path, images):
    saved = keras.models.load_model(path)
    batch = np.asarray(images).astype("float32") / 255
    return np.asarray(saved.predict(batch, verbose=0)).argmax(axis=1)
