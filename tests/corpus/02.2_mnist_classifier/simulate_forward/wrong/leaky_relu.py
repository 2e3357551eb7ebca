"""Negative sums leak through ReLU by a hundredth.

fails: test_two_layers_follow_each_other, test_knows_the_activations, test_goes_through_any_network,
    test_takes_a_single_image
hint: ReLU cuts negative sums off at 0: here a little of them leaks through.
"""

BENDS = {
    "linear": lambda z: z,
    "relu": lambda z: np.where(z > 0, z, 0.01 * z),
    "tanh": np.tanh,
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "softmax": softmax,
}


def simulate_forward(images, layers):
    x = flatten_images(images)
    for W, b, name in layers:
        x = BENDS[name](x @ W + b)
    return x
