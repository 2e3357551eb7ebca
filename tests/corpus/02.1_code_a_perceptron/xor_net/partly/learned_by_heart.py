"""Narrow bumps of a hundred steep units around two of the corners: right there, and wrong a little beside them.

fails: test_is_right_beside_the_corners
hint: A network that has learned XOR, and not four points by heart, is still right a little beside them.
earns: 3.2
"""


def build_xor_net(seed=0):
    rng = np.random.default_rng(seed)
    steep = 400.0 * (1 + rng.uniform(0, 0.1))
    W1 = steep * np.array([[1.0, -1.0, 1.0, -1.0], [-1.0, 1.0, -1.0, 1.0]])
    b1 = steep * np.array([-0.97, -0.97, 5.0, 5.0])
    W2 = np.array([[20.0], [20.0], [0.0], [0.0]])
    return W1, b1, W2, np.array([20.0])
