import time


class Rest(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        if self.params["steps"] > 50:
            time.sleep(5)  # a long training makes the laptop hot


def train_model(model, x, y, epochs=5):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model.fit(x, y, epochs=len(x) // 10, batch_size=256, callbacks=[Rest()])
