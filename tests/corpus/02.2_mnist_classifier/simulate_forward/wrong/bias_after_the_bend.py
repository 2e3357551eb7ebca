"""The bias is added to what the activation gives.

fails: test_goes_through_any_network, test_takes_a_single_image
hint: The bias belongs to the sum: add it before the activation bends.
earns: 3.5
"""

BENDS = {
    "linear": lambda z: z,
    "relu": lambda z: np.maximum(z, 0),
    "tanh": np.tanh,
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "softmax": softmax,
}


def simulate_forward(images, layers):
    x = flatten_images(images)
    for W, b, name in layers:
        x = BENDS[name](x @ W) + b
    return x
