"""np.sign answers -1, 0 or 1: for labels 0 and 1 every right 0 looks like a mistake.

fails: test_learns_and, test_learns_other_tables
hint: The labels are 0 and 1, and so are the answers: there is no -1.
"""


class Perceptron:
    def __init__(self, n_features, learning_rate=1.0):
        self.learning_rate = learning_rate
        self.w = np.zeros(n_features)
        self.b = 0.0
        self.errors_ = []

    def predict(self, X):
        return np.sign(np.dot(X, self.w) + self.b)

    def fit(self, X, y, epochs=100):
        signs = np.where(np.array(y) == 1, 1, -1)
        self.errors_ = []
        for _ in range(epochs):
            mistakes = 0
            for sample, label in zip(X, signs):
                if self.predict(sample) != label:
                    self.w = self.w + self.learning_rate * label * sample
                    self.b = self.b + self.learning_rate * label
                    mistakes += 1
            self.errors_.append(mistakes)
        return self
