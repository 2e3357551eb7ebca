# every weight of a very large layer
big = np.ones((100_000, 125_000))
big.sum()
