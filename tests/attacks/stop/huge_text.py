"""It makes a text of ten billion characters in one step.

earns: sigmoid 0
control: naive takes memory 400
scale: LENGTH = 4 * 10**8
"""


# %% sigmoid
def sigmoid(x):
    LENGTH = 10**10
    text = "a" * LENGTH
    return len(text)
