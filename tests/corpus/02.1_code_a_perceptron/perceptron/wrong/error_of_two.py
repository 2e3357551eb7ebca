"""Labels and answers are -1 and 1 inside, and their difference is 2 or -2.

fails: test_learns_from_one_mistake, test_moves_the_weights_by_rate_and_error, test_goes_on_from_where_it_is
hint: This is twice too far: with labels 0 and 1 the error of a mistake is 1 or -1.
"""


class Perceptron:
    def __init__(self, n_features, learning_rate=1.0):
        self.learning_rate = learning_rate
        self.w = np.zeros(n_features)
        self.b = 0.0
        self.errors_ = []

    def predict(self, X):
        return (np.dot(X, self.w) + self.b > 0).astype(int)

    def fit(self, X, y, epochs=100):
        y = np.where(np.asarray(y) > 0, 1, -1)
        self.errors_ = []
        for _ in range(epochs):
            mistakes = 0
            for sample, label in zip(X, y):
                said = 1 if np.dot(sample, self.w) + self.b > 0 else -1
                error = label - said
                self.w = self.w + self.learning_rate * error * sample
                self.b = self.b + self.learning_rate * error
                mistakes += int(error != 0)
            self.errors_.append(mistakes)
        return self
