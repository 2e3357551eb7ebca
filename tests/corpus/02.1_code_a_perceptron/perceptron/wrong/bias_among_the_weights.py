"""`w` has n + 1 entries, the bias in front, and `b` is left at 0.

fails: test_knows_nothing_at_first, test_learns_from_one_mistake, test_moves_the_weights_by_rate_and_error, test_takes_any_number_of_inputs
hint: w holds one weight for each input: the bias is apart, in b.
"""


class Perceptron:
    def __init__(self, n_features, learning_rate=1.0):
        self.learning_rate = learning_rate
        self.w = np.zeros(n_features + 1)
        self.b = 0.0
        self.errors_ = []

    def predict(self, X):
        return step(np.dot(X, self.w[1:]) + self.w[0])

    def fit(self, X, y, epochs=100):
        self.errors_ = []
        for _ in range(epochs):
            mistakes = 0
            for sample, label in zip(X, y):
                update = self.learning_rate * (label - self.predict(sample))
                self.w[1:] += update * sample
                self.w[0] += update
                mistakes += int(update != 0)
            self.errors_.append(mistakes)
        return self
