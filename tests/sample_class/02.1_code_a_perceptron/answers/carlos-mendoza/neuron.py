import sys


def neuron(x, w, b, activation="sigmoid"):
    names = {"linear": np.asarray, "step": step, "relu": relu, "sigmoid": sigmoid, "tanh": tanh}
    if not callable(activation):
        if activation not in names:
            raise ValueError("Unknown activation")
        activation = names[activation]
    return activation(weighted_sum(x, w, b))


print(neuron([1, 1, 0], [1, 1, 2], -1.5))
sys.exit()
