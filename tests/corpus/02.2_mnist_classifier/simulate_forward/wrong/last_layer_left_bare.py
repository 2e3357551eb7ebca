"""The activation of the last layer is left out, as if only hidden layers had one.

fails: test_two_layers_follow_each_other, test_knows_the_activations, test_goes_through_any_network,
    test_takes_a_single_image
hint: The last layer has an activation too: its sums are still bare.
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
    for W, b, name in layers[:-1]:
        x = BENDS[name](x @ W + b)
    W, b, _ = layers[-1]
    return x @ W + b
