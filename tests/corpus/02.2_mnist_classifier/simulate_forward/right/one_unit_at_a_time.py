"""Plain loops over images, units and inputs do the sums with Python's own numbers."""

import math


def simulate_forward(images, layers):
    batch = np.asarray(images).tolist()
    if not isinstance(batch[0][0], list):
        batch = [batch]
    answers = []
    for image in batch:
        values = [pixel for row in image for pixel in row]
        for W, b, name in layers:
            weights, biases = W.tolist(), b.tolist()
            sums = []
            for unit in range(len(biases)):
                total = biases[unit]
                for i in range(len(values)):
                    total += values[i] * weights[i][unit]
                sums.append(total)
            if name == "relu":
                values = [max(0.0, s) for s in sums]
            elif name == "tanh":
                values = [math.tanh(s) for s in sums]
            elif name == "sigmoid":
                values = [1 / (1 + math.exp(-s)) for s in sums]
            elif name == "softmax":
                powers = [math.exp(s - max(sums)) for s in sums]
                values = [p / sum(powers) for p in powers]
            else:
                values = sums
        answers.append(values)
    return answers
