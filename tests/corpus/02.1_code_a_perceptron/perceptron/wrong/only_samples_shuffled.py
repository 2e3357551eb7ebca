"""The samples are shuffled in each epoch and the labels stay where they were.

fails: test_learns_other_tables, test_parts_clouds_that_need_a_bias
hint: Go through the samples again and again, learn from each mistake, and mind the bias.
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
        rng = np.random.default_rng(0)
        self.errors_ = []
        for _ in range(epochs):
            mistakes = 0
            for sample, label in zip(rng.permutation(X), y):
                error = label - self.predict(sample)
                if error != 0:
                    self.w = self.w + self.learning_rate * error * sample
                    self.b = self.b + self.learning_rate * error
                    mistakes += 1
            self.errors_.append(mistakes)
        return self
