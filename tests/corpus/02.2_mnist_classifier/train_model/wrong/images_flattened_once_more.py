"""The images are laid out as rows, though the model takes squares and does that itself.

fails: test_returns_the_history, test_reads_digits_that_nobody_has_seen
hint: The model takes the images as they are, 28 x 28: it flattens them itself.
earns: 0
"""

def train_model(model, x, y, epochs=5):
    x = flatten_images(x)
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model.fit(x, y, epochs=epochs)
