class Perceptron:
    """Rosenblatt's perceptron for labels 0 and 1."""

    def __init__(self, n_features, learning_rate=1.0):
        self.lr = learning_rate
        self.w = np.zeros(n_features)
        self.b = 0.0
        self.errors_ = []

    def predict(self, X):
        return step(weighted_sum(X, self.w, self.b))

    def fit(self, X, y, epochs=100):
        self.errors_ = []
        for epoch in range(epochs):
            wrong = 0
            for i in range(len(X)):
                answer = self.predict(X[i])
                if answer == y[i]:
                    continue
                wrong += 1
                direction = 1 if y[i] == 1 else -1
                self.w = self.w + direction * self.lr * np.array(X[i])
                self.b = self.b + direction * self.lr
            self.errors_.append(wrong)
            if wrong == 0:
                break
        return self
