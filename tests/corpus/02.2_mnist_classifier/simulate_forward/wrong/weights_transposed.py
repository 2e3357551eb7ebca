"""The weights are transposed, as if each row belonged to a unit.

fails: test_one_layer_is_a_weighted_sum, test_two_layers_follow_each_other, test_one_image_gives_one_row,
    test_knows_the_activations, test_goes_through_any_network
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
    x = flatten_images(images)
    for W, b, name in layers:
        x = BENDS[name](x @ W.T + b)
    return x
