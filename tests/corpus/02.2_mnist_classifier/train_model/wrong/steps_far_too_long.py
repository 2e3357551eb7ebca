"""A learning rate of 1 for Adam throws the weights about, and the network ends by saying the same to all images.

fails: test_reads_digits_that_nobody_has_seen
hint: Every image gets the same answer: too long a step, or too large an input, throws the weights past their goal,
  and they do not come back.
earns: 0
"""

def train_model(model, x, y, epochs=5):
    model.compile(keras.optimizers.Adam(learning_rate=1.0), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model.fit(x, y, epochs=epochs, batch_size=100)
