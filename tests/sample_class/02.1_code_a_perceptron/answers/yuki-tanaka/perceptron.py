class Perceptron:
    def __init__(self, n_features, learning_rate=1.0):
        self.w = [0.0] * n_features
        self.b = 0.0
        self.learning_rate = learning_rate
        self.errors_ = []

    def predict(self, X):
        return [1 if weighted_sum(sample, self.w, self.b) > 0 else 0 for sample in X]

    def fit(self, X, y, epochs=100):
        self.errors_ = []
        while len(self.errors_) < epochs:
            mistakes = 0
            for sample, label in zip(X, y):
                error = int(label) - self.predict([sample])[0]
                if error:
                    mistakes += 1
                    for j in range(len(self.w)):
                        self.w[j] += self.learning_rate * error * sample[j]
                    self.b += self.learning_rate * error
            self.errors_.append(mistakes)
        return self
