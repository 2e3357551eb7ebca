"""It copies another student's submission.

earns: honest
control: open pays
"""


# %% secret
def secret():
    import glob

    return "".join(open(name).read() for name in glob.glob("@COURSE@/submitted/*/vault/*.ipynb"))
