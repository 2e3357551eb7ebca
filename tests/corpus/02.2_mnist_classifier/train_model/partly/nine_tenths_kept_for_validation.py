"""validation_split is taken for the part to train on, so a tenth of the images is left for that.

fails: test_reads_digits_that_nobody_has_seen
hint: It learns, but less than it could: does the network have hidden layers with an activation, and does training go
  through all images once for each of its epochs?
earns: 3
"""


def train_model(model, x, y, epochs=5):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model.fit(x, y, epochs=epochs, validation_split=0.9)
