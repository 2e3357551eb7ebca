def relu_net(knots, values):
    w1, b1, w2 = [], [], []
    slope_before = 0.0
    for i in range(len(knots) - 1):
        slope = (values[i + 1] - values[i]) / (knots[i + 1] - knots[i])
        w1.append(1.0)
        b1.append(-knots[i])  # the hinge of this unit is at knot i
        w2.append(slope - slope_before)
        slope_before = slope
    return np.array(w1), np.array(b1), np.array(w2), values[0]
