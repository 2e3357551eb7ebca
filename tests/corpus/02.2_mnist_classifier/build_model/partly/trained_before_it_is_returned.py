"""The function trains the model on the notebook's images before it hands it out.

fails: test_starts_random_and_untrained
hint: It was trained in advance: a new model knows nothing yet.
earns: 8.31
"""

def build_model(hidden=(50, 20), activation="relu"):
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten()])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation=activation))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(keras.optimizers.SGD(0.1), "sparse_categorical_crossentropy")
    model.fit(x_train[:2000] / 255, y_train[:2000], batch_size=20, verbose=0)
    return model
