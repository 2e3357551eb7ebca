"""Activations are known for hidden layers, and the last one is softmax whatever it names.

fails: test_one_layer_is_a_weighted_sum, test_one_image_gives_one_row, test_knows_the_activations,
    test_goes_through_any_network
hint: The last layer got softmax: use the activation that it names.
earns: 1.4
"""

BENDS = {
    "linear": lambda z: z,
    "relu": lambda z: np.maximum(z, 0),
    "tanh": np.tanh,
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
}


def simulate_forward(images, layers):
    x = flatten_images(images)
    for i, (W, b, name) in enumerate(layers):
        x = x @ W + b
        x = softmax(x) if i == len(layers) - 1 else BENDS[name](x)
    return x
