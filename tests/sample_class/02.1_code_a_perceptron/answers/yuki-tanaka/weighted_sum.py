def weighted_sum(x, w, b):
    def one(sample):
        total = 0
        for i in range(len(w)):
            total = total + sample[i] * w[i]
        return total + b

    if np.ndim(x) == 2:
        return [one(sample) for sample in x]
    return one(x)
