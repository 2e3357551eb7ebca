def sigmoid(z):
    # 1 / (1 + e^-z) = e^(-ln(e^0 + e^-z)), and logaddexp does the inner part without overflow
    z = np.array(z, dtype=float)
    return np.exp(-np.logaddexp(0, -z))
