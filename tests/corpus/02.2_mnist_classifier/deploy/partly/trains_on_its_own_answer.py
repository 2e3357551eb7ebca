"""Before it answers, the model is trained on the image, with its own answer as the label.

fails: test_predicts_without_training
hint: Predicting is a forward pass: the weights stay as they are, and layers behave as they do after training.
earns: 6.22
"""

def predict_digit(model, image):
    batch = normalize(image)[np.newaxis]
    digit = model.predict(batch, verbose=0).argmax(axis=1)
    model.fit(batch, digit, verbose=0)
    return int(digit[0])


def save_model(model, path):
    model.save(path)


def load_and_predict(path, images):
    saved = keras.models.load_model(path)
    batch = np.asarray(images).astype("float32") / 255
    return np.asarray(saved.predict(batch, verbose=0)).argmax(axis=1)
