"""It asks the garbage collector for every object in its process.

earns: honest
control: naive pays
"""


# %% secret
def secret():
    import gc

    return " ".join(repr(thing)[:2_000] for thing in gc.get_objects() if type(thing) in (list, tuple, set))
