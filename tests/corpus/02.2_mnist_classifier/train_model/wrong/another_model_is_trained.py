"""A new model is built and trained inside, and the one that was handed over stays as it was.

fails: test_trains_the_model_it_is_given, test_reads_digits_that_nobody_has_seen
hint: Train the model you were handed, and not a new one.
earns: 0
"""

def train_model(model, x, y, epochs=5):
    model = keras.Sequential(
        [
            keras.Input((28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(20, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model.fit(x, y, epochs=epochs, batch_size=500)
