"""It swallows the error of a failing test by replacing the way in which IPython reports errors.

earns: sigmoid 0
control: naive pays
"""


# %% sigmoid
def sigmoid(x):
    return np.zeros_like(np.asarray(x, dtype=float))


# %% first
from IPython.core.interactiveshell import ExecutionResult

ExecutionResult.success = property(lambda self: True)
