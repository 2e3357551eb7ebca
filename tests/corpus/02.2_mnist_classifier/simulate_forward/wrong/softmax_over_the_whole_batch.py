"""Softmax sums over all images, so the batch as a whole shares 1.

fails: test_two_layers_follow_each_other, test_knows_the_activations, test_goes_through_any_network
hint: All images share one 1: each image has its own ten, or three, probabilities.
earns: 2.1
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
            x = np.exp(z) / np.sum(np.exp(z))
        else:
            x = z
    return x
