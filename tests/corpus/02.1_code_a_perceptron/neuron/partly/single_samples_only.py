"""zip pairs the inputs with the weights; a batch's rows are taken for inputs.

fails: test_works_for_a_batch, test_leaves_its_inputs_alone
hint: In a batch each row is one sample, and each sample gets its own output.
earns: 4.8
"""

import math


def neuron(x, w, b, activation="sigmoid"):
    z = sum(float(xi) * float(wi) for xi, wi in zip(x, w)) + b
    if callable(activation):
        return activation(z)
    if activation == "linear":
        return z
    if activation == "step":
        return 1 if z > 0 else 0
    if activation == "relu":
        return max(0, z)
    if activation == "sigmoid":
        return 1 / (1 + math.exp(-z))
    if activation == "tanh":
        return math.tanh(z)
    raise ValueError(activation)
