"""Two branches, one for a missed 1 and one for a false alarm, in place of an error with a sign."""


class Perceptron:
    """A perceptron with a few extra methods."""

    def __init__(self, n_features, learning_rate=1.0):
        self.rate = learning_rate
        self.reset(n_features)

    def reset(self, n_features):
        self.w, self.b, self.errors_ = np.zeros(n_features), 0.0, []

    def predict(self, X):
        return np.array([self.answer(x) for x in X])

    def answer(self, x):
        return neuron(x, self.w, self.b, activation="step")

    def accuracy(self, X, y):
        return np.mean(self.predict(X) == y)

    def fit(self, X, y, epochs=100, verbose=False):
        self.errors_ = []
        for epoch in range(1, epochs + 1):
            mistakes = 0
            for sample, label in zip(X, y):
                answer = self.answer(sample)
                if label == 1 and answer == 0:
                    self.w = np.add(self.w, self.rate * sample)
                    self.b += self.rate
                    mistakes += 1
                elif label == 0 and answer == 1:
                    self.w = np.subtract(self.w, self.rate * sample)
                    self.b -= self.rate
                    mistakes += 1
            self.errors_.append(mistakes)
            if verbose:
                print(f"epoch {epoch}: {mistakes} mistakes")
        return self

    def __repr__(self):
        return f"Perceptron(w={self.w}, b={self.b})"
