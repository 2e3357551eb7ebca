"""The flat image is multiplied by the weights of every layer, and what came out before is forgotten.

fails: test_two_layers_follow_each_other, test_goes_through_any_network, test_takes_a_single_image
hint: Each image keeps a row of its own; what comes out of one layer goes into the next; the last bends too.
"""

BENDS = {
    "linear": lambda z: z,
    "relu": lambda z: np.maximum(z, 0),
    "tanh": np.tanh,
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "softmax": softmax,
}


def simulate_forward(images, layers):
    pixels = flatten_images(images)
    for W, b, name in layers:
        out = BENDS[name](pixels @ W + b)
    return out
