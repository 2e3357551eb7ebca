def neuron(x, w, b, activation="sigmoid"):
    z = weighted_sum(x, w, b)
    if callable(activation):
        return activation(z)
    if activation == "linear":
        return z
    elif activation == "step":
        return step(z)
    elif activation == "relu":
        return relu(z)
    elif activation == "sigmoid":
        return sigmoid(z)
    elif activation == "tanh":
        return tanh(z)
    raise ValueError("I do not know the activation " + str(activation))
