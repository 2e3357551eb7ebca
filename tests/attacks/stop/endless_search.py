"""It searches with a regular expression that backtracks for ages.

earns: sigmoid 0
control: naive lost
"""


# %% sigmoid
def sigmoid(x):
    import re

    re.match("(a+)+$", "a" * 60 + "b")
