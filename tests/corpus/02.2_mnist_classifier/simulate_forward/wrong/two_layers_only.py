"""A hidden layer and an output layer are unpacked, and there must be exactly these two.

fails: test_one_layer_is_a_weighted_sum, test_one_image_gives_one_row, test_knows_the_activations,
    test_goes_through_any_network
hint: A layer: the flat image, of any size, times the weights, plus the biases, then the activation.
earns: 1.4
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
    (W1, b1, first), (W2, b2, second) = layers
    hidden = BENDS[first](x @ W1 + b1)
    return BENDS[second](hidden @ W2 + b2)
