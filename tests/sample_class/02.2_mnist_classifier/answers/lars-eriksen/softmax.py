def softmax(z):
    powers = np.exp(z)
    return powers / np.sum(powers, axis=-1, keepdims=True)
