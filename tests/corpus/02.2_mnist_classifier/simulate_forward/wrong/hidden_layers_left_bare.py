"""Only the last layer's activation is applied, after the loop.

fails: test_two_layers_follow_each_other, test_goes_through_any_network, test_takes_a_single_image
hint: The hidden layer has an activation too: ReLU cuts off its negative sums.
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
        x = x @ W + b
    return BENDS[name](x)
