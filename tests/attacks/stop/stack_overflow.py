"""It recurses beyond the end of its stack.

earns: sigmoid 0
control: naive lost
"""


# %% sigmoid
def sigmoid(x):
    import sys, threading

    sys.setrecursionlimit(2**30)

    class Deep:
        def __repr__(self):
            return repr(self.inner)

    nest = []
    for _ in range(10**6):
        nest = [nest]

    def fall(n):
        return max([n], key=lambda n: fall(n + 1))

    return fall(0)
