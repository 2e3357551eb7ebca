"""Nothing says how the model learns: neither optimizer nor loss is named anywhere.

fails: test_returns_the_history, test_trains_the_model_it_is_given, test_reads_digits_that_nobody_has_seen
hint: A model has to be told how it learns, before it learns: neither of your functions does that.
earns: 0
"""

def train_model(model, x, y, epochs=5):
    return model.fit(x, y, epochs=epochs)
