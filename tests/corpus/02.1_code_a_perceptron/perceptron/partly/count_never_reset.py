"""The counter is set to 0 once, before the epochs: errors_ adds up, and early stopping never comes.

fails: test_counts_its_mistakes
hint: Count the mistakes of each epoch: there are some at first, and none once every sample is right.
earns: 7.53
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
        mistakes = 0
        for _ in range(epochs):
            for sample, label in zip(X, y):
                error = label - self.predict(sample)
                if error != 0:
                    self.w = self.w + self.learning_rate * error * sample
                    self.b = self.b + self.learning_rate * error
                    mistakes += 1
            self.errors_.append(mistakes)
        return self
