"""fit sets the weights to zero at its beginning: what an earlier fit has taught is lost.

fails: test_goes_on_from_where_it_is, test_learns_nothing_from_right_answers
hint: `fit` began at zero again: it goes on from the current weights.
earns: 6.12
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
        self.w = np.zeros(np.shape(X)[1])
        self.b = 0.0
        self.errors_ = []
        for _ in range(epochs):
            mistakes = 0
            for sample, label in zip(X, y):
                error = label - self.predict(sample)
                if error != 0:
                    self.w = self.w + self.learning_rate * error * sample
                    self.b = self.b + self.learning_rate * error
                    mistakes += 1
            self.errors_.append(mistakes)
            if mistakes == 0:
                break
        return self
