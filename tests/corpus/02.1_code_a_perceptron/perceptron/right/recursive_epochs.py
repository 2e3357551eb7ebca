"""fit calls itself for the remaining epochs, and stops when there was no mistake."""


class Perceptron:
    def __init__(self, n_features, learning_rate=1.0):
        self.learning_rate, self.w, self.b, self.errors_ = learning_rate, np.zeros((n_features,)), 0.0, []

    def predict(self, X):
        return np.heaviside(np.dot(X, self.w) + self.b, 0.0)

    def _epoch(self, X, y):
        count = 0
        for x, t in zip(X, y):
            e = t - self.predict(x[None, :])[0]
            if e:
                self.w, self.b, count = self.w + self.learning_rate * e * x, self.b + self.learning_rate * e, count + 1
        return count

    def fit(self, X, y, epochs=100):
        first = self._epoch(X, y)
        rest = self.fit(X, y, epochs - 1).errors_ if first and epochs > 1 else []
        self.errors_ = [first, *rest]
        return self
