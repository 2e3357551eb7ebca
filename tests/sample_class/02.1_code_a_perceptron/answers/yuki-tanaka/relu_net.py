def relu_net(knots, values):
    K = len(knots)
    slopes = [(values[i + 1] - values[i]) / (knots[i + 1] - knots[i]) for i in range(K - 1)]
    changes = [slopes[0]] + [slopes[i] - slopes[i - 1] for i in range(1, K - 1)]
    return [1] * (K - 1), [-k for k in knots[:-1]], changes, [values[0]]
