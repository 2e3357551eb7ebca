"""Library equivalents of what other exercises build on, one line of Python for each exercise.

Where an exercise failed and a part that it uses failed too, it is graded once more with these in
the place of the failed parts: nobody pays twice for one mistake.
"""

EQUIVALENTS = {
    "normalize": "normalize = lambda images: __import__('numpy').asarray(images).astype('float32') / 255",
    "flatten_one_hot": (
        "flatten_images = lambda images: (lambda a: a.reshape(1 if a.ndim == 2 else len(a), -1))"
        "(__import__('numpy').asarray(images)); "
        "one_hot = lambda labels, num_classes=10: "
        "__import__('numpy').eye(num_classes)[__import__('numpy').asarray(labels).astype(int).ravel()]"
    ),
    "softmax": "softmax = lambda z: __import__('scipy.special').special.softmax(z, axis=-1)",
    "build_model": (
        "build_model = lambda hidden=(50, 20), activation='relu': (lambda k: k.Sequential("
        "[k.Input((28, 28)), k.layers.Flatten(), "
        "*(k.layers.Dense(units, activation=activation) for units in hidden), "
        "k.layers.Dense(10, activation='softmax')]))(__import__('keras'))"
    ),
    "train_model": (
        "train_model = lambda model, x, y, epochs=5: (model.compile('adam', 'sparse_categorical_crossentropy', "
        "metrics=['accuracy']), model.fit(x, y, epochs=epochs, verbose=0))[1]"
    ),
    "evaluate_accuracy": (
        "evaluate_accuracy = lambda model, x, y: (lambda np, y: float(np.mean("
        "np.argmax(model.predict(np.asarray(x), verbose=0), axis=1) == (y.argmax(axis=1) if y.ndim == 2 else y))))"
        "(__import__('numpy'), __import__('numpy').asarray(y))"
    ),
}
