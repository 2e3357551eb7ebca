"""It does the work in a class of its own with methods that nobody asked for."""


class Summer:
    """A neuron's first half."""

    count = 0

    def __init__(self, w, b):
        self.w = np.array(w, dtype=np.float64)
        self.b = b
        Summer.count += 1

    def __call__(self, x):
        return np.matmul(np.array(x, dtype=np.float64), self.w) + self.b

    def describe(self):
        return f"{len(self.w)} weights"


def weighted_sum(x, w, b):
    neuron_body = Summer(w, b)
    print(neuron_body.describe())
    return neuron_body(x)
