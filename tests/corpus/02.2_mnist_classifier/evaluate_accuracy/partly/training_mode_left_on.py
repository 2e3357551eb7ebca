"""The model is called as in training, so layers that keep averages of their inputs move.

fails: test_leaves_the_model_alone
hint: Measuring must not teach the model anything: neither its weights nor what it keeps of the images it saw.
earns: 4.29
"""

def evaluate_accuracy(model, x, y):
    y = np.argmax(y, axis=1) if np.ndim(y) == 2 else y

    answers = np.argmax(model(x, training=True), axis=1)
    return np.mean(answers == y)
