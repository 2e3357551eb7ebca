"""The ten outputs are pulled towards the number that the digit names, as in a regression.

fails: test_keeps_images_and_labels_together, test_reads_digits_that_nobody_has_seen
hint: The loss has to fit what it compares: ten outputs on one side, and the name of a digit on the other.
earns: 0
"""

def train_model(model, x, y, epochs=5):
    model.compile(optimizer="adam", loss="mse", metrics=["accuracy"])
    return model.fit(x, y.reshape(-1, 1), epochs=epochs, batch_size=250)
