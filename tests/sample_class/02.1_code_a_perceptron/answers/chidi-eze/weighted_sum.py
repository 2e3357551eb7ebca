def weighted_sum(x, w, b):
    x, w = np.asarray(x, dtype=np.float32), np.asarray(w, dtype=np.float32)
    return x @ w + np.float32(b)
