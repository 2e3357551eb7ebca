"""The digit is printed, and nothing is returned.

fails: test_reads_one_image, test_prepares_the_image_once, test_reads_any_image
hint: A model wants a batch, even of one image; the digit is the place of its highest output.
"""

def predict_digit(model, image):
    digit = np.argmax(model.predict(normalize(image)[np.newaxis], verbose=0))
    print(f"The network reads a {digit}.")


def save_model(model, path):
    model.save(path)


def load_and_predict(path, images):
    model = keras.models.load_model(path)
    for image in images:
        predict_digit(model, image)
