"""It fills files that have no name and lie in memory.

earns: sigmoid 0
control: naive takes descriptors 80
"""


# %% sigmoid
def sigmoid(x):
    import os, time

    kept = []
    for _ in range(100):
        kept.append(os.memfd_create("x"))
        os.write(kept[-1], b"x" * 6 * 2**20)
    time.sleep(0.5)
    return 1 / (1 + np.exp(-x))
