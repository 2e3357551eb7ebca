"""The biases are unpacked and never added.

fails: test_one_layer_is_a_weighted_sum, test_goes_through_any_network, test_takes_a_single_image
hint: The biases are missing: each unit adds its own.
"""


def simulate_forward(images, layers):
    x = flatten_images(images)
    for W, b, name in layers:
        z = x @ W
        x = {"linear": z, "relu": np.maximum(z, 0), "tanh": np.tanh(z), "sigmoid": 1 / (1 + np.exp(-z))}.get(name)
        if x is None:
            x = softmax(z)
    return x
