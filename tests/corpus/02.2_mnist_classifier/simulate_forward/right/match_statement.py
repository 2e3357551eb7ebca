"""A match statement chooses the activation, and softmax is written out without a shift."""


def simulate_forward(images, layers):
    out = np.asarray(images, dtype=float)
    out = out[np.newaxis] if out.ndim == 2 else out
    out = out.reshape(out.shape[0], -1)
    for W, b, activation in layers:
        out = np.matmul(out, W) + b
        match activation:
            case "relu":
                out = out * (out > 0)
            case "tanh":
                out = (np.exp(out) - np.exp(-out)) / (np.exp(out) + np.exp(-out))
            case "sigmoid":
                out = np.exp(out) / (1 + np.exp(out))
            case "softmax":
                out = np.exp(out) / np.exp(out).sum(axis=1)[:, None]
    return out
