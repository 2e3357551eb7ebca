"""The labels are made one-hot for the other cross-entropy, and SGD gets the momentum that the text names."""

def train_model(model, x, y, epochs=5):
    sgd = keras.optimizers.SGD(learning_rate=0.01, momentum=0.9)
    model.compile(optimizer=sgd, loss="categorical_crossentropy", metrics=["accuracy"])
    return model.fit(x, one_hot(y), epochs=epochs)
