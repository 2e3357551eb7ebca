"""Works with labels -1 and 1 inside, as many books do, and says 0 and 1 to the outside."""


class Perceptron:
    def __init__(self, n_features, learning_rate=1.0):
        self.lr = learning_rate
        self.w = np.zeros(n_features)
        self.b = 0.0
        self.errors_ = []

    def decision_function(self, X):
        return np.asarray(X) @ self.w + self.b

    def predict(self, X):
        return np.where(self.decision_function(X) > 0, 1, 0)

    def fit(self, X, y, epochs=100):
        signs = np.where(np.asarray(y) == 1, 1, -1)
        self.errors_ = []
        for _ in range(epochs):
            count = 0
            for x, s in zip(X, signs):
                said = 1 if x @ self.w + self.b > 0 else -1
                if said != s:
                    self.w = self.w + self.lr * s * x
                    self.b = self.b + self.lr * s
                    count += 1
            self.errors_.append(count)
            if not count:
                return self
        return self
