def relu_net(knots, values):
    knots, values = np.float32(knots), np.float32(values)
    slopes = (values[1:] - values[:-1]) / (knots[1:] - knots[:-1])
    w2 = np.append(slopes[0], slopes[1:] - slopes[:-1])
    return np.ones_like(w2), -knots[:-1], w2, values[:1]
