"""It searches every module that is loaded in its process.

earns: honest
control: naive pays
"""


# %% secret
def secret():
    import sys

    return " ".join(
        repr(value)[:5_000]
        for module in list(sys.modules.values())
        for value in list(vars(module).values())
        if type(value) in (list, dict, str)
    )
