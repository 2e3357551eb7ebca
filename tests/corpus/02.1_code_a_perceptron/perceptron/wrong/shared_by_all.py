"""`w` belongs to the class, has two entries, and is changed in place: all perceptrons share it.

fails: test_learns_nothing_from_right_answers, test_takes_any_number_of_inputs, test_parts_clouds_that_need_a_bias
hint: A new Perceptron starts at zero, whatever another one has learned: its weights are its own.
"""


class Perceptron:
    w = np.zeros(2)
    b = 0.0
    errors_ = []

    def __init__(self, n_features, learning_rate=1.0):
        self.learning_rate = learning_rate

    def predict(self, X):
        return step(weighted_sum(X, self.w, self.b))

    def fit(self, X, y, epochs=100):
        self.errors_.clear()
        for _ in range(epochs):
            mistakes = 0
            for sample, label in zip(X, y):
                error = label - self.predict(sample)
                if error != 0:
                    self.w += self.learning_rate * error * sample
                    self.b += self.learning_rate * error
                    mistakes += 1
            self.errors_.append(mistakes)
        return self
