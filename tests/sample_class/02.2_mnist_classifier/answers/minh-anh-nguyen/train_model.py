def train_model(model, x, y, epochs=5):
    history = keras.callbacks.History()
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    history.set_model(model)
    return history
