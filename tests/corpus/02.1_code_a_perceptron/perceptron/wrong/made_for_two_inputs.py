"""Two weights, w1 and w2, and one line for each.

fails: test_takes_any_number_of_inputs, test_learns_other_tables
hint: Some tables need a line away from the origin: does the bias learn, and do labels stay with their samples?
"""


class Perceptron:
    def __init__(self, n_features, learning_rate=1.0):
        self.learning_rate = learning_rate
        self.w = np.array([0.0, 0.0])
        self.b = 0.0
        self.errors_ = []

    def predict(self, X):
        return np.array([1 if x[0] * self.w[0] + x[1] * self.w[1] + self.b > 0 else 0 for x in X])

    def fit(self, X, y, epochs=100):
        self.errors_ = []
        for _ in range(epochs):
            mistakes = 0
            for i in range(len(X)):
                error = y[i] - self.predict(X[i : i + 1])[0]
                self.w[0] += self.learning_rate * error * X[i][0]
                self.w[1] += self.learning_rate * error * X[i][1]
                self.b += self.learning_rate * error
                mistakes += int(error != 0)
            self.errors_.append(mistakes)
        return self
