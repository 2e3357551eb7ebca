"""Weights in a list, and every sum in a loop."""


class Perceptron:
    def __init__(self, n_features, learning_rate=1.0):
        self.n_features = n_features
        self.learning_rate = learning_rate
        self.w = [0.0] * n_features
        self.b = 0.0
        self.errors_ = []

    def _fires(self, row):
        total = self.b
        for weight, value in zip(self.w, row):
            total += weight * value
        if total > 0:
            return 1
        else:
            return 0

    def predict(self, X):
        return [self._fires(row) for row in X]

    def fit(self, X, y, epochs=100):
        self.errors_ = []
        for epoch in range(epochs):
            errors = 0
            for i in range(len(X)):
                error = y[i] - self._fires(X[i])
                if error == 0:
                    continue
                errors += 1
                for j in range(self.n_features):
                    self.w[j] += self.learning_rate * error * X[i][j]
                self.b += self.learning_rate * error
            self.errors_.append(errors)
            if errors == 0:
                break
        return self
