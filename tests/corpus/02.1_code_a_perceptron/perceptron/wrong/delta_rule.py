"""Adaline: the error is label minus plain sum, so it is never exactly 0.

fails: test_learns_nothing_from_right_answers, test_right_answers_teach_nothing
hint: Rosenblatt's rule learns from mistakes only: a right answer moves nothing.
"""


class Perceptron:
    def __init__(self, n_features, learning_rate=1.0):
        self.learning_rate = learning_rate
        self.w = np.zeros(n_features)
        self.b = 0.0
        self.errors_ = []

    def predict(self, X):
        return step(weighted_sum(X, self.w, self.b))

    def fit(self, X, y, epochs=100):
        self.errors_ = []
        for _ in range(epochs):
            mistakes = 0
            for sample, label in zip(X, y):
                error = label - weighted_sum(sample, self.w, self.b)
                mistakes += int(self.predict(sample) != label)
                self.w = self.w + self.learning_rate * error * sample
                self.b = self.b + self.learning_rate * error
            self.errors_.append(mistakes)
        return self
