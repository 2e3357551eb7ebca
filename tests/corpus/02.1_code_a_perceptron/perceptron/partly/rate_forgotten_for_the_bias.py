"""The weights move by the learning rate, the bias by whole errors.

fails: test_moves_the_bias_by_rate_and_error
hint: The size of a move is learning rate × error: use the rate that the Perceptron was made with.
earns: 7.53
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
            mistakes = 0
            for sample, label in zip(X, y):
                error = label - self.predict(sample)
                if error != 0:
                    self.w = self.w + self.learning_rate * error * sample
                    self.b = self.b + error
                    mistakes += 1
            self.errors_.append(mistakes)
            if mistakes == 0:
                break
        return self
