"""A single image goes through without a batch axis, and comes out without one.

fails: test_one_layer_is_a_weighted_sum, test_one_image_gives_one_row, test_takes_a_single_image
hint: Keep the batch axis: one image gives the shape (1, units).
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
        x = BENDS[name](x @ W + b)
    return x.squeeze()
