class Perceptron:
    def __init__(self, n_features, learning_rate=1.0):
        self.learning_rate = learning_rate
        self.w = tf.Variable(tf.zeros(n_features, tf.float64))
        self.b = tf.Variable(0.0, dtype=tf.float64)
        self.errors_ = []

    def predict(self, X):
        return step(weighted_sum(X, self.w, self.b))

    def fit(self, X, y, epochs=100):
        X, y = tf.cast(X, tf.float64), tf.cast(y, tf.float64)
        self.errors_ = []
        for _ in range(epochs):
            mistakes = 0
            for sample, label in zip(X, y):
                error = label - tf.cast(self.predict(sample), tf.float64)
                self.w.assign_add(self.learning_rate * error * sample)
                self.b.assign_add(self.learning_rate * error)
                mistakes += int(error != 0)
            self.errors_.append(mistakes)
            if mistakes == 0:
                break
        return self
