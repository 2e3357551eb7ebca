"""The notebook's own training images are used, and the arguments are not looked at.

fails: test_takes_the_images_as_they_are, test_reads_digits_that_nobody_has_seen
hint: The images and labels to train on are the arguments, and not data of another cell.
earns: 0
"""

def train_model(model, x, y, epochs=5):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model.fit(x_train / 255, y_train, epochs=epochs, batch_size=250)
