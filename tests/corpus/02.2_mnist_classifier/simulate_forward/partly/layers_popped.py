"""The layers are popped off the caller's list, which is empty afterwards.

fails: test_leaves_its_inputs_alone
hint: The weights, biases and images belong to the caller: work on copies.
earns: 6.3
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
    while layers:
        W, b, name = layers.pop(0)
        x = BENDS[name](x @ W + b)
    return x
