"""validation_split is taken for the part to train on, so a tenth of the images is left for that.

fails: test_keeps_images_and_labels_together, test_reads_digits_that_nobody_has_seen
hint: Each epoch goes through all images, and not only through the first of them.
earns: 3
"""

def train_model(model, x, y, epochs=5):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model.fit(x, y, epochs=epochs, validation_split=0.9)
