"""The weights start at small random numbers.

fails: test_knows_nothing_at_first
hint: It starts with every weight and the bias at 0, and the step of a sum of exactly 0 is 0.
"""


class Perceptron:
    def __init__(self, n_features, learning_rate=1.0):
        self.learning_rate = learning_rate
        W, _ = init_params(n_features, 1, seed=0)
        self.w = W[:, 0]
        self.b = 0.0
        self.errors_ = []

    def predict(self, X):
        return step(weighted_sum(X, self.w, self.b))

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
            if mistakes == 0:
                break
        return self
