"""The pixels are made whole numbers, so all that is below full ink is 0.

fails: test_one_layer_is_a_weighted_sum, test_two_layers_follow_each_other, test_one_image_gives_one_row,
    test_knows_the_activations, test_goes_through_any_network
hint: Ink of one half counts by half: the decimals of the pixels are lost here.
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
    pixels = np.asarray(images, dtype=int)
    x = pixels.reshape(1 if pixels.ndim == 2 else len(pixels), -1)
    for W, b, name in layers:
        x = BENDS[name](x @ W + b)
    return x
