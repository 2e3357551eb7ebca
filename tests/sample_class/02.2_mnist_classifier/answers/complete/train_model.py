def train_model(model, x, y, epochs=5):
    # larger batches and longer steps than Keras takes by itself: as good, in less time
    optimizer = keras.optimizers.Adam(learning_rate=0.003)
    loss = keras.losses.SparseCategoricalCrossentropy()
    model.compile(optimizer=optimizer, loss=loss, metrics=["accuracy"])
    history = model.fit(x, y, batch_size=100, epochs=epochs)
    return history
