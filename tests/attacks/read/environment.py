"""It reads the environment that it inherits.

earns: honest
control: open pays
"""


# %% secret
def secret():
    import os

    return repr(dict(os.environ))
