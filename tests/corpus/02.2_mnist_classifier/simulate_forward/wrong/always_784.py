"""The image is reshaped to 784 numbers, whatever its size.

fails: test_one_layer_is_a_weighted_sum, test_two_layers_follow_each_other, test_one_image_gives_one_row,
    test_knows_the_activations, test_goes_through_any_network, test_takes_a_single_image
hint: A layer: the flat image, of any size, times the weights, plus the biases, then the activation.
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
    x = images.reshape(-1, 784)
    for W, b, name in layers:
        x = BENDS[name](x @ W + b)
    return x
