"""Corrects where a 1 was missed, and never where a 0 was.

fails: test_learns_and, test_learns_other_tables, test_moves_the_weights_by_rate_and_error
hint: It answers 1 to everything: each 1 that should be a 0 pulls the line back, epoch after epoch.
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
                if label > self.predict(sample):
                    self.w = self.w + self.learning_rate * sample
                    self.b = self.b + self.learning_rate
                    mistakes += 1
            self.errors_.append(mistakes)
        return self
