"""The dual form: counts how often each sample was mistaken, and makes the weights of the counts."""


class Perceptron:
    def __init__(self, n_features, learning_rate=1.0):
        self.learning_rate = learning_rate
        self.w, self.b = np.zeros(n_features), 0.0
        self.errors_ = []

    def predict(self, X):
        return (X @ self.w + self.b > 0) * 1

    def fit(self, X, y, epochs=100):
        X, y = np.array(X, float), np.array(y).ravel()
        w0, b0, signs = self.w, self.b, 2 * y - 1
        counts = np.zeros(len(X))
        self.errors_ = []
        while len(self.errors_) < epochs and (not self.errors_ or self.errors_[-1] > 0):
            before = counts.sum()
            for i in range(len(X)):
                self.w = w0 + self.learning_rate * (counts * signs) @ X
                self.b = b0 + self.learning_rate * np.sum(counts * signs)
                counts[i] += self.predict(X[i : i + 1])[0] != y[i]
            self.w = w0 + self.learning_rate * (counts * signs) @ X
            self.b = b0 + self.learning_rate * np.sum(counts * signs)
            self.errors_.append(int(counts.sum() - before))
        return self
