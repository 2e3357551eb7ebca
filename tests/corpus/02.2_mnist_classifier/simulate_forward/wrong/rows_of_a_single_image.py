"""The first axis is taken for the batch axis always, so a single image is taken for its rows.

fails: test_one_image_gives_one_row, test_takes_a_single_image
hint: A single image is a batch of one: its pixels make one row, and the result has two axes.
earns: 5.6
"""

BENDS = {
    "linear": lambda z: z,
    "relu": lambda z: np.maximum(z, 0),
    "tanh": np.tanh,
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "softmax": softmax,
}


def simulate_forward(images, layers):
    x = images.reshape(images.shape[0], -1)
    for W, b, name in layers:
        x = BENDS[name](x @ W + b)
    return x
