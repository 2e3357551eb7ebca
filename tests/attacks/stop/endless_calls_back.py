"""It calls the grader back without end.

earns: apply 0
control: naive lost
"""


# %% apply
def apply_all(function, items):
    while True:
        function("again")
