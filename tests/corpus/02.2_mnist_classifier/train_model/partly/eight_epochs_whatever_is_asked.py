"""The number of epochs is written into the call, and the argument is ignored.

fails: test_trains_for_the_epochs_asked_for
hint: The number of epochs is the argument: the third place in Keras's training is the size of a batch.
earns: 6
"""

def train_model(model, x, y, epochs=5):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model.fit(x, y, epochs=8, batch_size=200)
