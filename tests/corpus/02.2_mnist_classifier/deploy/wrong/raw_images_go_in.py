"""Nothing is prepared: the network, trained on 0 to 1, receives 0 to 255.

fails: test_prepares_the_image_once, test_reads_any_image, test_loads_and_predicts, test_works_in_a_fresh_process
hint: The network saw 0 to 255: prepare the image as images were for training.
earns: 1.56
"""

def predict_digit(model, image):
    return int(np.argmax(model.predict(image[np.newaxis], verbose=0)))


def save_model(model, path):
    model.save(path)


def load_and_predict(path, images):
    return keras.models.load_model(path).predict(images, verbose=0).argmax(axis=1)
