class LinearMachine:
    """What all machines with one weight per input have in common."""

    def __init__(self, n_features):
        self.all = np.zeros(n_features + 1)  # the bias is the weight of an input that is always 1

    @property
    def w(self):
        return self.all[1:]

    @w.setter
    def w(self, new):
        self.all[1:] = new

    @property
    def b(self):
        return self.all[0]

    @b.setter
    def b(self, new):
        self.all[0] = new

    def decision_function(self, X):
        return np.atleast_2d(X) @ self.w + self.b


class Perceptron(LinearMachine):
    def __init__(self, n_features, learning_rate=1.0, shuffle=True):
        super().__init__(n_features)
        self.learning_rate = learning_rate
        self.shuffle = shuffle
        self.errors_ = []

    def __repr__(self):
        return f"Perceptron(w={self.w}, b={self.b})"

    def predict(self, X):
        return (self.decision_function(X) > 0).astype(np.uint8)

    def score(self, X, y):
        return np.mean(self.predict(X) == y)

    def partial_fit(self, x, label):
        error = int(label) - int(self.predict(x)[0])
        self.all += self.learning_rate * error * np.append(1.0, x)
        return error != 0

    def fit(self, X, y, epochs=100):
        self.errors_ = []
        rng = np.random.default_rng(0)
        for _ in range(epochs):
            order = rng.permutation(len(X)) if self.shuffle else range(len(X))
            self.errors_.append(sum(self.partial_fit(X[i], y[i]) for i in order))
            if self.errors_[-1] == 0:
                break
        return self
