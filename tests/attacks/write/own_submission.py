"""It rewrites its own submission after it was handed in.

earns: honest
control: open writes
"""

# %% last
import glob

for name in glob.glob("@COURSE@/submitted/mallory/vault/*.ipynb"):
    with open(name, "a") as file:
        file.write(" ")
