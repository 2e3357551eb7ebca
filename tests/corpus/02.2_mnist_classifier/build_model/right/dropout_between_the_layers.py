"""Dropout follows each hidden layer, which rests when the model predicts; the model is compiled here."""

def build_model(hidden=(50, 20), activation="relu"):
    model = keras.Sequential()
    model.add(keras.Input(shape=(28, 28)))
    model.add(keras.layers.Flatten())
    for units in hidden:
        model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dropout(0.1))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
