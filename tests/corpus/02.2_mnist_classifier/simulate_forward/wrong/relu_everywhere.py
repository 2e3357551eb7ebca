"""Every layer gets ReLU, whatever it names.

fails: test_one_layer_is_a_weighted_sum, test_two_layers_follow_each_other, test_knows_the_activations,
    test_goes_through_any_network
hint: A bend crept in: linear means that the sum is the output as it is.
"""


def simulate_forward(images, layers):
    x = flatten_images(images)
    for W, b, _ in layers:
        x = np.maximum(0, x @ W + b)
    return x
