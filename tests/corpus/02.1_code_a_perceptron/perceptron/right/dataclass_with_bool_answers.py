"""A dataclass; the answers are booleans, and the errors are counted into an array."""

from dataclasses import dataclass, field


@dataclass
class Perceptron:
    n_features: int
    learning_rate: float = 1.0
    b: float = 0.0
    errors_: list = field(default_factory=list)

    def __post_init__(self):
        self.w = np.zeros(self.n_features, dtype=np.float32)

    def predict(self, X):
        return np.asarray(X) @ self.w + self.b > 0

    def fit(self, X, y, epochs=100):
        self.errors_ = np.zeros(epochs, dtype=int)
        for k in range(epochs):
            for x, label in zip(np.asarray(X, np.float32), y):
                error = int(label) - int(self.predict(x))
                self.w = self.w + np.float32(self.learning_rate * error) * x
                self.b += self.learning_rate * error
                self.errors_[k] += error != 0
        return self
