"""The images are shuffled and the labels are not, so no image keeps its own.

fails: test_keeps_images_and_labels_together, test_reads_digits_that_nobody_has_seen
hint: Each image keeps its own label: shuffle both alike, or leave the shuffling to Keras.
earns: 0
"""

def train_model(model, x, y, epochs=5):
    x = x[np.random.permutation(len(x))]
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model.fit(x, y, epochs=epochs, batch_size=250)
