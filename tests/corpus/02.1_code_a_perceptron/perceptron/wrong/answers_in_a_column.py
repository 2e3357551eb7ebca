"""predict reshapes its answers into a column, which no label fits any more.

fails: test_knows_nothing_at_first, test_learns_and, test_learns_other_tables
hint: The answers come in one row, one for each sample: the shape is (m,).
"""


class Perceptron:
    def __init__(self, n_features, learning_rate=1.0):
        self.learning_rate = learning_rate
        self.w = np.zeros(n_features)
        self.b = 0.0
        self.errors_ = []

    def predict(self, X):
        return (X @ self.w.reshape(-1, 1) + self.b > 0).astype(int)

    def fit(self, X, y, epochs=100):
        self.errors_ = []
        for _ in range(epochs):
            mistakes = 0
            for sample, label in zip(X, y):
                error = label - self.predict(sample[None, :])[0, 0]
                if error != 0:
                    self.w = self.w + self.learning_rate * error * sample
                    self.b = self.b + self.learning_rate * error
                    mistakes += 1
            self.errors_.append(mistakes)
            if mistakes == 0:
                break
        return self
