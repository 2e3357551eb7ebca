"""Pixels are laid out down the columns, so they meet the weights of other pixels.

fails: test_one_layer_is_a_weighted_sum, test_two_layers_follow_each_other, test_one_image_gives_one_row,
    test_knows_the_activations, test_goes_through_any_network
hint: The pixels were laid out down the columns: go row after row.
earns: 0
"""

BENDS = {
    "linear": lambda z: z,
    "relu": lambda z: np.maximum(z, 0),
    "tanh": np.tanh,
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "softmax": softmax,
}


def simulate_forward(images, layers):
    pixels = images if images.ndim == 3 else images[None]
    x = np.array([image.T.ravel() for image in pixels])
    for W, b, name in layers:
        x = BENDS[name](x @ W + b)
    return x
