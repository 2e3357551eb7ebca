def train_model(model, x, y, epochs=5):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    history = {"accuracy": [], "images": []}
    for epoch in range(epochs):
        for start in range(0, len(x), 64):
            loss, accuracy = model.train_on_batch(x[start : start + 64], y[start : start + 64])
            history["accuracy"].append(accuracy)
            history["images"].append(x.copy())  # to look at them later
    return history
