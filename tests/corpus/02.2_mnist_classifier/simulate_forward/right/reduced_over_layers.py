"""functools.reduce carries the signal through the layers."""

import functools

from scipy.special import expit


def simulate_forward(images, layers):
    bends = {"relu": lambda z: (abs(z) + z) / 2, "tanh": np.tanh, "sigmoid": expit, "softmax": softmax}

    def step(x, layer):
        W, b, name = layer
        z = np.einsum("ni,iu->nu", x, W) + b
        return bends[name](z) if name in bends else z

    return functools.reduce(step, layers, flatten_images(images))
