"""A sum of exactly 0 fires: the comparison is >=.

fails: test_knows_nothing_at_first, test_learns_from_one_mistake
hint: A sum of exactly 0 does not fire: step(0) is 0.
"""


class Perceptron:
    def __init__(self, n_features, learning_rate=1.0):
        self.learning_rate = learning_rate
        self.w = np.zeros(n_features)
        self.b = 0.0
        self.errors_ = []

    def predict(self, X):
        return np.where(np.dot(X, self.w) + self.b >= 0, 1, 0)

    def fit(self, X, y, epochs=100):
        self.errors_ = []
        for _ in range(epochs):
            mistakes = 0
            for sample, label in zip(X, y):
                error = label - self.predict(sample)
                if error != 0:
                    self.w = self.w + self.learning_rate * error * sample
                    self.b = self.b + self.learning_rate * error
                    mistakes += 1
            self.errors_.append(mistakes)
        return self
