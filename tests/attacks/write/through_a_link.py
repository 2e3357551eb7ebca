"""It writes through a symbolic link that lies in its own folder.

earns: honest
control: open writes
"""

# %% last
import os

os.symlink("@COURSE@/report", "mine")
with open("mine/results.json", "w") as file:
    file.write("{}")
