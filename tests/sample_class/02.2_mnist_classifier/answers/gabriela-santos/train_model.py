def train_model(model, x, y, epochs=5):
    model.compile(loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model.fit(x, y, 10)  # ten epochs, to be on the safe side
