def neuron(x, w, b, activation="sigmoid"):
    names = {"linear": tf.identity, "step": step, "relu": relu, "sigmoid": sigmoid, "tanh": tanh}
    if isinstance(activation, str):
        if activation not in names:
            raise ValueError(f"no activation is called {activation}")
        activation = names[activation]
    return activation(weighted_sum(x, w, b))
