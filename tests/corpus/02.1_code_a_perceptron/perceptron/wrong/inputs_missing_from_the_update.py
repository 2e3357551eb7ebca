"""Every weight moves by learning rate × error, whatever its input was.

fails: test_learns_from_one_mistake, test_moves_the_weights_by_rate_and_error
hint: Each weight moves in proportion to its input: the inputs are missing.
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
                    self.w = self.w + self.learning_rate * error
                    self.b = self.b + self.learning_rate * error
                    mistakes += 1
            self.errors_.append(mistakes)
        return self
