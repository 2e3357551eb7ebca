"""A class holds the model and does the work, and the three functions only call it."""

from pathlib import Path


class Reader:
    def __init__(self, model):
        self.model = model

    def read(self, images):
        outputs = self.model.predict(normalize(np.array(images)), verbose=0)
        return outputs.argmax(axis=-1).astype(np.uint8)

    @classmethod
    def from_file(cls, path):
        return cls(keras.models.load_model(Path(path)))


def predict_digit(model, image):
    return Reader(model).read([image])[0]


def save_model(model, path):
    Reader(model).model.save(Path(path))


def load_and_predict(path, images):
    return Reader.from_file(path).read(images)
