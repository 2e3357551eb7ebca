"""Visits the samples in another random order in each epoch, labels along with them."""


class Perceptron:
    def __init__(self, n_features, learning_rate=1.0):
        self.learning_rate = learning_rate
        self.w = np.zeros(n_features)
        self.b = 0.0
        self.errors_ = []
        self._rng = np.random.default_rng(7)

    def predict(self, X):
        return step(weighted_sum(X, self.w, self.b))

    def fit(self, X, y, epochs=100):
        self.errors_ = []
        for _ in range(epochs):
            mistakes = 0
            for i in self._rng.permutation(len(X)):
                error = y[i] - step(weighted_sum(X[i], self.w, self.b))
                self.w = self.w + self.learning_rate * error * X[i]
                self.b = self.b + self.learning_rate * error
                mistakes += abs(int(error))
            self.errors_.append(mistakes)
        return self
