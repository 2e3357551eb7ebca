"""One permutation shuffles images and labels before Keras shuffles them again; batches of 64, longer steps."""

def train_model(model, x, y, epochs=5):
    order = np.random.permutation(len(x))
    model.compile(keras.optimizers.Adam(0.002), keras.losses.SparseCategoricalCrossentropy(), metrics=["accuracy"])
    history = model.fit(x[order], y[order], batch_size=64, epochs=epochs, verbose=2)
    print(f"Accuracy in training: {100 * history.history['accuracy'][-1]:.1f} %")
    return history
