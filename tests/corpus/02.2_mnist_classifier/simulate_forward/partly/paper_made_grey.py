"""Paper is made a tiny bit grey in the caller's array, to have no input at 0.

fails: test_leaves_its_inputs_alone
hint: The weights, biases and images belong to the caller: work on copies.
earns: 6.3
"""

BENDS = {
    "linear": lambda z: z,
    "relu": lambda z: np.maximum(z, 0),
    "tanh": np.tanh,
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "softmax": softmax,
}


def simulate_forward(images, layers):
    images += 1e-9
    x = flatten_images(images)
    for W, b, name in layers:
        x = BENDS[name](x @ W + b)
    return x
