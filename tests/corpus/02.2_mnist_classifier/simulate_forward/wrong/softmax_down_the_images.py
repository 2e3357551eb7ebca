"""Softmax goes along axis 0, so the images share and not the units.

fails: test_two_layers_follow_each_other, test_knows_the_activations, test_goes_through_any_network,
    test_takes_a_single_image
hint: The shares add up to 1 down the columns: each image has its own three probabilities.
earns: 1.4
"""


def simulate_forward(images, layers):
    x = flatten_images(images)
    for W, b, name in layers:
        z = x @ W + b
        if name == "relu":
            x = np.maximum(z, 0)
        elif name == "tanh":
            x = np.tanh(z)
        elif name == "sigmoid":
            x = 1 / (1 + np.exp(-z))
        elif name == "softmax":
            x = np.exp(z) / np.sum(np.exp(z), axis=0)
        else:
            x = z
    return x
