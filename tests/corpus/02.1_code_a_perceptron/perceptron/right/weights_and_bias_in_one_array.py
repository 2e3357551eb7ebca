"""Keeps one array with the bias in front; `w` and `b` are properties that look into it."""


class Perceptron:
    def __init__(self, n_features, learning_rate=1.0):
        self.theta = np.zeros(n_features + 1)
        self.eta = learning_rate
        self.errors_ = []

    @property
    def w(self):
        return self.theta[1:]

    @property
    def b(self):
        return self.theta[0]

    def predict(self, X):
        X = np.insert(np.asarray(X, dtype=float), 0, 1.0, axis=1)
        return (X @ self.theta > 0).astype(int)

    def fit(self, X, y, epochs=100):
        X = np.insert(np.asarray(X, dtype=float), 0, 1.0, axis=1)
        self.errors_ = []
        for _ in range(epochs):
            wrong = 0
            for x, label in zip(X, y):
                update = self.eta * (label - int(x @ self.theta > 0))
                self.theta += update * x
                wrong += int(update != 0)
            self.errors_.append(wrong)
        return self
