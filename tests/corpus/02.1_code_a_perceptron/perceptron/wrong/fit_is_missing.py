"""Training is a method `train`; the name fit does not exist.

fails: test_learns_from_one_mistake, test_learns_and, test_learns_other_tables
hint: A mistake moves the weights by learning rate × error × inputs, and the bias by learning rate × error.
earns: 0
"""


class Perceptron:
    def __init__(self, n_features, learning_rate=1.0):
        self.learning_rate = learning_rate
        self.w = np.zeros(n_features)
        self.b = 0.0
        self.errors_ = []

    def predict(self, X):
        return step(weighted_sum(X, self.w, self.b))

    def train(self, X, y, epochs=100):
        for _ in range(epochs):
            for sample, label in zip(X, y):
                error = label - self.predict(sample)
                self.w = self.w + self.learning_rate * error * sample
                self.b = self.b + self.learning_rate * error
        return self
