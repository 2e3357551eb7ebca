"""There is no branch for sigmoid, so its sums go on as they are.

fails: test_knows_the_activations, test_goes_through_any_network
hint: Sigmoid runs from 0 to 1, element by element, and does not share among the units.
earns: 2.8
"""


def simulate_forward(images, layers):
    x = flatten_images(images)
    for W, b, name in layers:
        x = x @ W + b
        if name == "relu":
            x = np.maximum(x, 0)
        if name == "tanh":
            x = np.tanh(x)
        if name == "softmax":
            x = softmax(x)
    return x
