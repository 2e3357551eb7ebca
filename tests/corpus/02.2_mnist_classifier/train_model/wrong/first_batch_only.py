"""Each epoch trains on the first 32 images, and never looks at the others.

fails: test_keeps_images_and_labels_together, test_reads_digits_that_nobody_has_seen
hint: Each epoch goes through all images, and not only through the first of them.
earns: 0
"""

def train_model(model, x, y, epochs=5):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    history = {"accuracy": []}
    for _ in range(epochs):
        loss, accuracy = model.train_on_batch(x[:32], y[:32])
        history["accuracy"].append(accuracy)
    return history
