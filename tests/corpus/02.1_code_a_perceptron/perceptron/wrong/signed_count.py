"""The errors are added up with their signs, and an epoch whose sum is 0 ends the training.

fails: test_learns_and
hint: Go through the samples again and again, learn from each mistake, and mind the bias.
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
            total = 0
            for sample, label in zip(X, y):
                error = label - self.predict(sample)
                self.w = self.w + self.learning_rate * error * sample
                self.b = self.b + self.learning_rate * error
                total += error
            self.errors_.append(total)
            if total == 0:
                break
        return self
