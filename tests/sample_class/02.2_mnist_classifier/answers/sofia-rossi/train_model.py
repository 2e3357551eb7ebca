def train_model(model, x, y, epochs=5):
    if not model.compiled:
        model.compile("nadam", "sparse_categorical_crossentropy", ["accuracy"])
    return model.fit(x, y, epochs=epochs, batch_size=64)
