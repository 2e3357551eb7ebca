"""Collects the corrections of a whole epoch and makes them at its end.

fails: test_right_answers_teach_nothing
hint: It corrects for all samples together: a mistake moves the line before the next sample is looked at.
"""


class Perceptron:
    def __init__(self, n_features, learning_rate=1.0):
        self.learning_rate = learning_rate
        self.w = np.zeros(n_features)
        self.b = 0.0
        self.errors_ = []

    def predict(self, X):
        return step(weighted_sum(X, self.w, self.b))

    def fit(self, X, y, epochs=100):
        self.errors_ = []
        for _ in range(epochs):
            error = y - self.predict(X)
            self.w = self.w + self.learning_rate * error @ X
            self.b = self.b + self.learning_rate * error.sum()
            self.errors_.append(int(np.abs(error).sum()))
        return self
