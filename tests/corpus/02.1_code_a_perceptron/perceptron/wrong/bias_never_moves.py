"""Only the weights learn: the line always goes through the origin.

fails: test_learns_from_one_mistake, test_learns_and, test_learns_other_tables, test_parts_clouds_that_need_a_bias, test_moves_the_bias_by_rate_and_error
hint: The line is nailed to the origin: the bias learns from a mistake too.
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
                    mistakes += 1
            self.errors_.append(mistakes)
        return self
