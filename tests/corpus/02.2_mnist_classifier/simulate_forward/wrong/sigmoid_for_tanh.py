"""The formula of tanh lacks its scaling to -1 to 1, so it is a steeper sigmoid.

fails: test_knows_the_activations, test_goes_through_any_network
hint: Tanh runs from -1 to 1, element by element.
earns: 2.8
"""

BENDS = {
    "linear": lambda z: z,
    "relu": lambda z: np.maximum(z, 0),
    "tanh": lambda z: 1 / (1 + np.exp(-2 * z)),
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "softmax": softmax,
}


def simulate_forward(images, layers):
    x = flatten_images(images)
    for W, b, name in layers:
        x = BENDS[name](x @ W + b)
    return x
