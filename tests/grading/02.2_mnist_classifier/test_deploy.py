"""Out of the notebook: one raw image to one digit, a model to a file, and back in another process."""

from __future__ import annotations

import numpy as np

from autograder.expect import LearnerError, check_true, close, fail, numbers, unchanged
from autograder.suite import exercise, hint, requires, visible, weight

PALE = "A pale image stays pale: each pixel is divided by the same number, with its decimals, whatever the image holds."
NOT_NORMALISED = "The network saw 0 to 255: prepare images as they were prepared for training."
TWICE = "The network saw images that were normalised twice: prepare them once."
OTHER_PATH = "Another path is another model: what was loaded before does not count."
PALE_INK = {85: 3, 142: 5, 200: 7}  # raw ink, and what the gauge makes of it


def others(wanted):
    """What the reader says instead where images were not normalised, or twice."""
    return (((wanted + 1) % 10, NOT_NORMALISED), ((wanted + 2) % 10, TWICE))


def inked(ink):
    """A raw image with this ink on its first pixel, and nothing else."""
    image = np.zeros((28, 28), np.uint8)
    image[0, 0] = ink
    return image


@exercise("deploy", uses=("normalize",))
class TestDeploy:
    @visible
    @hint("A model wants a batch, even of one image; the digit is the place of its highest output.")
    def test_reads_one_image(self, student):
        """predict_digit reads a raw image and returns one whole number."""
        config = (
            '{"module": "keras", "class_name": "Sequential", "registered_name": null, "config": {"name": "known", '
            '"layers": [{"module": "keras.layers", "class_name": "InputLayer", "registered_name": null, '
            '"config": {"batch_shape": [null, 28, 28]}}, {"module": "keras.layers", "class_name": "Flatten", '
            '"registered_name": null, "config": {}}, {"module": "keras.layers", "class_name": "Dense", '
            '"registered_name": null, "config": {"units": 10, "activation": "softmax"}}]}, "compile_config": '
            '{"optimizer": "adam", "loss": "sparse_categorical_crossentropy", "metrics": ["accuracy"]}}'
        )
        kernel = np.zeros((784, 10), dtype=np.float32)
        kernel[np.arange(10), np.arange(10)] = 4.0
        kernel[400:, 3] = 0.1  # where there is paper
        model = student.keras_model(config, [kernel, np.zeros(10, dtype=np.float32)])
        image = np.zeros((28, 28), dtype=np.uint8)
        image[0, 7] = 255
        elsewhere = student.shadow(x_test=np.zeros((4, 28, 28), np.uint8), y_test=np.zeros(4, int))
        try:
            got = elsewhere.predict_digit(model, image)
        except LearnerError as error:
            if "'tuple' object is not callable" in error.problem.message:
                error.hint = "A shape is an attribute and no function: it is there without being called."
            elif "Cannot cast" in error.problem.message:
                error.hint = "Bytes have no room for decimals: divide into a new array, and leave the caller's alone."
            raise
        check_true(
            np.size(numbers(got, "one whole number, the digit")) == 1,
            expected="one whole number, the digit",
            received=f"got {np.size(numbers(got))} numbers",
            hint="Return the digit: the place of the highest of the ten outputs, and not the outputs themselves.",
        )
        close(
            got,
            7,
            known=(
                (0.8584864, "This is how sure the network is: the digit is the place of the highest output."),
                (1, "This is how sure the network is: the digit is the place of the highest output."),
                (3, "The paper came in as ink: 0 is paper and 255 is ink, in training as well."),
                (0, "Is it the argument `image` that is read? What is blank is read as the first digit."),
            ),
        )

    @visible
    @hint("Prepare the raw image exactly as it was prepared for training, once.")
    def test_prepares_the_image_once(self, student):
        """predict_digit scales the raw image to 0 to 1, as for training, and only once."""
        config = (
            '{"module": "keras", "class_name": "Sequential", "registered_name": null, "config": {"name": "known", '
            '"layers": [{"module": "keras.layers", "class_name": "InputLayer", "registered_name": null, '
            '"config": {"batch_shape": [null, 28, 28]}}, {"module": "keras.layers", "class_name": "Flatten", '
            '"registered_name": null, "config": {}}, {"module": "keras.layers", "class_name": "Dense", '
            '"registered_name": null, "config": {"units": 10, "activation": "softmax"}}]}, "compile_config": '
            '{"optimizer": "adam", "loss": "sparse_categorical_crossentropy", "metrics": ["accuracy"]}}'
        )
        kernel = np.zeros((784, 10), dtype=np.float32)
        kernel[0, 4], kernel[0, 9] = 10.0, 40.0  # faint ink: 1, ink of 1.0: 4, ink of 255: 9
        bias = np.array([-9, 2, -9, -9, -1, -9, -9, -9, -9, -90], dtype=np.float32)
        model = student.keras_model(config, [kernel, bias])
        image = np.zeros((28, 28), dtype=np.uint8)
        image[0, 0] = 255
        close(
            student.predict_digit(model, image),
            4,
            known=(
                (9, "The network saw 0 to 255: prepare the image as images were for training."),
                (1, "The network saw an image that was normalised twice: prepare it once."),
            ),
        )
        unchanged(student.last)

    @weight(2)
    @hint("The digit comes from the argument `image` alone, which is raw: prepare it once, and as a batch of one.")
    def test_reads_any_image(self, alone, networks, marked, rng):
        """predict_digit reads any raw image, each for itself."""
        model = networks.reader()
        for digit in rng.permutation(10)[:4]:
            got = alone.predict_digit(model, marked(np.array([digit]))[0])
            close(got, digit, known=others(digit))
        pale = networks.gauge()
        for ink, digit in PALE_INK.items():
            close(alone.predict_digit(pale, inked(ink)), digit, hint=PALE)
        for unsure in (networks.hesitant(), networks.reader("linear")):
            digit = int(rng.integers(1, 10))
            close(
                alone.predict_digit(unsure, marked(np.array([digit]))[0]),
                digit,
                hint="The highest output is the answer, however low it is, and be it no probability but a score.",
            )

    @requires("test_reads_any_image")
    @hint("Predicting is a forward pass: the weights stay as they are, and layers behave as they do after training.")
    def test_predicts_without_training(self, alone, networks, marked):
        """Predicting does not train: the model's weights stay as they are."""
        model = networks.reader(adapts=True)
        before = model.get_weights()
        alone.predict_digit(model, marked(np.array([3]))[0])
        after = model.get_weights()
        check_true(all(map(np.array_equal, before, after)), "the same weights as before", "they have moved")

    @hint("The model, structure and weights, goes to the file that `path` names, and to no other.")
    def test_saves_to_the_path(self, alone, networks):
        """save_model writes the model with its weights to the path that it is given."""
        model, empty = networks.reader(), networks.reader()
        wanted = [numbers(array) for array in model.get_weights()]
        path = str(alone.scratch / "a_reader_of_mine.keras")
        alone.save_model(model, path)
        empty.set_weights([np.zeros_like(array) for array in wanted])
        try:
            empty.load_weights(path)
        except LearnerError:
            fail("a saved model at the path", "it cannot be loaded from there")
        found = empty.get_weights()
        check_true(all(map(np.array_equal, wanted, found)), "the weights of the model", "there are others")

    @weight(2)
    @hint("Load from `path`, prepare all images as for training, and return one digit for each.")
    def test_loads_and_predicts(self, alone, networks, marked, rng):
        """load_and_predict loads the model of the path and reads raw images, one or many."""
        path = str(alone.scratch / "somebody_elses.keras")
        networks.reader(turn=4).save(path)
        for count in (6, 1):
            seen = rng.integers(0, 10, count)
            wanted = (seen + 4) % 10
            close(alone.load_and_predict(path, marked(seen)), wanted, known=others(wanted))
            unchanged(alone.last)
        path, images = str(alone.scratch / "for_pale_ones.keras"), np.array([inked(ink) for ink in PALE_INK])
        networks.gauge().save(path)
        said_of_the_first = ([4, 4, 4], OTHER_PATH)
        close(alone.load_and_predict(path, images), list(PALE_INK.values()), hint=PALE, known=(said_of_the_first,))

    @hint("Nothing but the file and your functions exists there: no model of another cell.")
    def test_works_in_a_fresh_process(self, alone, networks, marked, rng):
        """A model that save_model saved is read by load_and_predict in a fresh Python process."""
        first, second = (str(alone.scratch / name) for name in ("first.keras", "second.keras"))
        alone.save_model(networks.reader(), first)
        alone.save_model(networks.reader(turn=5), second)
        fresh, wanted = alone.restarted(), rng.integers(0, 10, 5)
        close(fresh.load_and_predict(first, marked(wanted)), wanted, known=others(wanted))
        close(
            fresh.load_and_predict(second, marked(wanted)),
            (wanted + 5) % 10,
            known=((wanted, OTHER_PATH),),
        )

    @weight(0)
    @hint("Divide by 255, so that full ink becomes exactly 1, as it was in training.")
    def test_makes_full_ink_one(self, alone, networks):
        """Full ink becomes exactly 1, as in training (this informs and earns nothing)."""
        model, path = networks.gauge(256, 1 - 8 / 256), str(alone.scratch / "exact.keras")
        close(alone.predict_digit(model, inked(255)), 8)
        model.save(path)
        close(alone.load_and_predict(path, inked(255)[np.newaxis]), [8])
