"""It multiplies integers so large that one operation of C takes hours.

earns: sigmoid 0
control: naive lost
"""


# %% sigmoid
def sigmoid(x):
    number = 3 ** (10**7)
    while True:
        number = number * number
