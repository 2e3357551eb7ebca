"""Loops until there is no mistake left, which on XOR takes for ever.

fails: test_gives_up_on_xor
hint: For XOR no line makes all rows right, so waiting for zero mistakes takes for ever: stop after `epochs`.
earns: 7.06
"""


class Perceptron:
    def __init__(self, n_features, learning_rate=1.0):
        self.learning_rate = learning_rate
        self.w = np.zeros(n_features)
        self.b = 0.0
        self.errors_ = []

    def predict(self, X):
        return np.array([self._predict_one(x) for x in X])

    def _predict_one(self, x):
        return 1 if np.dot(self.w, x) + self.b > 0 else 0

    def fit(self, X, y, epochs=100):
        self.errors_ = []
        while True:
            mistakes = sum(self._learn(x, label) for x, label in zip(X, y))
            self.errors_.append(mistakes)
            if mistakes == 0:
                return self

    def _learn(self, x, label):
        error = label - self._predict_one(x)
        self.w = self.w + self.learning_rate * error * x
        self.b = self.b + self.learning_rate * error
        return abs(error)
