"""It fills memory that is shared and has no name, which some limits do not count.

earns: sigmoid 0
control: naive takes memory 300
scale: SIZE = 300 * 2**20
"""


# %% sigmoid
def sigmoid(x):
    import mmap

    SIZE = 600 * 2**20
    memory = mmap.mmap(-1, SIZE)
    page = b"x" * 2**20
    for _ in range(SIZE // 2**20):
        memory.write(page)
    import time

    time.sleep(0.5)
    return 1 / (1 + np.exp(-x))
