"""It returns infinities and numbers too large for any float.

earns: sigmoid 0, counter 0
control: naive pays
"""


# %% sigmoid
def sigmoid(x):
    return np.inf - np.inf * np.ones(np.shape(x))


# %% counter
class Counter:
    value = 10**5000

    def add(self, n):
        pass

    def label(self):
        return 10**5000
