"""The bias is added to each weight, so every input multiplies it.

fails: test_one_layer_is_a_weighted_sum, test_goes_through_any_network, test_takes_a_single_image
hint: The bias is added once, after the products of all inputs are summed up.
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
        x = BENDS[name](x @ (W + b))
    return x
