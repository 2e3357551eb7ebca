"""Everything is flattened into one row, so only one image fits at a time.

fails: test_two_layers_follow_each_other, test_knows_the_activations, test_goes_through_any_network
hint: Each image keeps a row of its own; what comes out of one layer goes into the next; the last bends too.
earns: 2.1
"""

BENDS = {
    "linear": lambda z: z,
    "relu": lambda z: np.maximum(z, 0),
    "tanh": np.tanh,
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "softmax": softmax,
}


def simulate_forward(images, layers):
    x = images.reshape(1, -1)
    for W, b, name in layers:
        x = BENDS[name](x @ W + b)
    return x
