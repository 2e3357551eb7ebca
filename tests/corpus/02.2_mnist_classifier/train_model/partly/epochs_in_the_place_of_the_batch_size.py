"""fit(x, y, 10) makes batches of 10 and walks through the images once.

fails: test_returns_the_history, test_trains_for_the_epochs_asked_for
hint: Name the arguments: the third place in Keras's training is not the number of epochs.
earns: 6
"""

def train_model(model, x, y, epochs=5):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model.fit(x, y, 10)
