"""The error is label minus sigmoid: small corrections for each sample, whether right or wrong.

fails: test_learns_from_one_mistake, test_learns_nothing_from_right_answers, test_moves_the_weights_by_rate_and_error
hint: The error is label minus answer, and the answer is that of the step: 0 or 1.
"""


class Perceptron:
    def __init__(self, n_features, learning_rate=1.0):
        self.learning_rate = learning_rate
        self.w = np.zeros(n_features)
        self.b = 0.0
        self.errors_ = []

    def predict(self, X):
        return (sigmoid(weighted_sum(X, self.w, self.b)) > 0.5).astype(int)

    def fit(self, X, y, epochs=100):
        self.errors_ = []
        for _ in range(epochs):
            mistakes = 0
            for sample, label in zip(X, y):
                mistakes += int(self.predict(sample) != label)
                error = label - sigmoid(weighted_sum(sample, self.w, self.b))
                self.w = self.w + self.learning_rate * error * sample
                self.b = self.b + self.learning_rate * error
            self.errors_.append(mistakes)
        return self
