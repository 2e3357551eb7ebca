def train_model(model, x, y, epochs=5):
    model.compile(
        optimizer=keras.optimizers.SGD(learning_rate=0.05, momentum=0.9),
        loss=keras.losses.CategoricalCrossentropy(),
        metrics=["accuracy"],
    )
    return model.fit(tf.constant(x), one_hot(y), batch_size=64, epochs=epochs)
