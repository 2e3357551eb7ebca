"""The images are divided by 255, though they are between 0 and 1 already.

fails: test_one_layer_is_a_weighted_sum, test_two_layers_follow_each_other, test_one_image_gives_one_row,
    test_knows_the_activations, test_goes_through_any_network, test_takes_a_single_image
hint: The images were scaled once more: they are in 0 to 1 already.
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
    x = flatten_images(images) / 255
    for W, b, name in layers:
        x = BENDS[name](x @ W + b)
    return x
