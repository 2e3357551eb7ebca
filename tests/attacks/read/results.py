"""It opens the results of a class that was graded before.

earns: honest
control: open pays
"""


# %% secret
def secret():
    with open("@COURSE@/report/results.json") as file:
        return file.read()
