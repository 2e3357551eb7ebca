"""It keeps the argument of a hidden test, and raises it as an error in a visible test of the next exercise.

earns: honest
control: naive learns
"""

# %% first
kept = ["nothing"]


# %% apply
def apply_all(function, items):
    kept.append(items[-1])
    return [function(item) for item in items]


# %% secret
def secret():
    raise ValueError(f"the hidden argument is {kept[-1]}")
