"""The images, which are in 0 to 1 already, are divided by 255 once more.

fails: test_takes_the_images_as_they_are, test_reads_digits_that_nobody_has_seen
hint: Scaling lives outside the model and its training: the images are in 0 to 1 already.
"""

def train_model(model, x, y, epochs=5):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model.fit(x / 255, y, epochs=epochs, batch_size=64)
