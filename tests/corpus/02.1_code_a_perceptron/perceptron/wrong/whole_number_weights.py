"""The weights start as integers and are updated in place, which NumPy refuses for decimals.

fails: test_learns_from_one_mistake, test_learns_and, test_parts_clouds_that_need_a_bias
hint: A mistake moves the weights by learning rate × error × inputs, and the bias by learning rate × error.
"""


class Perceptron:
    def __init__(self, n_features, learning_rate=1.0):
        self.learning_rate = learning_rate
        self.w = np.array([0] * n_features)
        self.b = 0
        self.errors_ = []

    def predict(self, X):
        return (np.dot(X, self.w) + self.b > 0).astype(int)

    def fit(self, X, y, epochs=100):
        self.errors_ = []
        for _ in range(epochs):
            mistakes = 0
            for sample, label in zip(X, y):
                error = label - self.predict(sample)
                if error != 0:
                    self.w += self.learning_rate * error * sample
                    self.b += self.learning_rate * error
                    mistakes += 1
            self.errors_.append(mistakes)
        return self
