"""The cross-entropy for one-hot rows is given plain digits.

fails: test_returns_the_history, test_reads_digits_that_nobody_has_seen
hint: The loss has to fit the labels: one kind of cross-entropy takes whole numbers, and another takes one-hot rows.
earns: 0
"""

def train_model(model, x, y, epochs=5):
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model.fit(x, y, epochs=epochs)
