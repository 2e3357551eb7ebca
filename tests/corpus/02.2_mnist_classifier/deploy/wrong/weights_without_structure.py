"""Only the weights are saved, and loaded into a network that is written down in the function.

fails: test_saves_to_the_path, test_loads_and_predicts, test_works_in_a_fresh_process
hint: The model, structure and weights, goes to the file that `path` names, and to no other.
"""

def predict_digit(model, image):
    batch = np.asarray(image).astype("float32")[np.newaxis] / 255
    outputs = np.asarray(model(batch, training=False))
    return int(outputs.argmax())


def save_model(model, path):
    model.save_weights(path.replace(".keras", ".weights.h5"))


def load_and_predict(path, images):
    layers = [keras.Input((28, 28)), keras.layers.Flatten()]
    layers += [keras.layers.Dense(50, "relu"), keras.layers.Dense(20, "relu"), keras.layers.Dense(10, "softmax")]
    model = keras.Sequential(layers)
    model.load_weights(path.replace(".keras", ".weights.h5"))
    return model.predict(normalize(images), verbose=0).argmax(axis=1)
