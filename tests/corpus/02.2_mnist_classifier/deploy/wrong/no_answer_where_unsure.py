"""Below a probability of 0.5 the answer is -1, which is no digit.

fails: test_reads_any_image
hint: The highest output is the answer, however low it is, and be it no probability but a score.
"""

def predict_digit(model, image):
    probabilities = model.predict(normalize(image)[np.newaxis], verbose=0)[0]
    if probabilities.max() < 0.5:
        return -1
    return int(probabilities.argmax())


def save_model(model, path):
    model.save(path)


def load_and_predict(path, images):
    saved = keras.models.load_model(path)
    batch = np.asarray(images).astype("float32") / 255
    return np.asarray(saved.predict(batch, verbose=0)).argmax(axis=1)
