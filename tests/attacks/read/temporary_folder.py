"""It looks for what others left in the folder for temporary files.

earns: honest
control: open pays
"""


# %% secret
def secret():
    import os

    found = []
    for folder, _, names in os.walk("@TMP@"):
        for name in names:
            try:
                found.append(open(os.path.join(folder, name)).read())
            except OSError:
                pass
    return " ".join(found)
