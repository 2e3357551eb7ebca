"""The zeros among the caller's labels are turned into -1, in place.

fails: test_leaves_its_inputs_alone
hint: The samples and labels belong to the caller: work on a copy of them.
earns: 7.53
"""


class Perceptron:
    def __init__(self, n_features, learning_rate=1.0):
        self.learning_rate = learning_rate
        self.w = np.zeros(n_features)
        self.b = 0.0
        self.errors_ = []

    def predict(self, X):
        return (np.dot(X, self.w) + self.b > 0).astype(int)

    def fit(self, X, y, epochs=100):
        y[y == 0] = -1
        self.errors_ = []
        for _ in range(epochs):
            mistakes = 0
            for sample, label in zip(X, y):
                if (np.dot(sample, self.w) + self.b > 0) != (label > 0):
                    self.w = self.w + self.learning_rate * label * sample
                    self.b = self.b + self.learning_rate * label
                    mistakes += 1
            self.errors_.append(mistakes)
            if mistakes == 0:
                break
        return self
