"""A table of small functions, with the learner's own flatten_images and softmax."""

FUNCTIONS = {
    "linear": lambda z: z,
    "relu": lambda z: np.where(z > 0, z, 0),
    "tanh": np.tanh,
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "softmax": softmax,
}


def simulate_forward(images, layers):
    x = flatten_images(images)
    for W, b, name in layers:
        x = FUNCTIONS[name](np.dot(x, W) + b)
    return x
