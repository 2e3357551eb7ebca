"""It makes a hard link to the gradebook in its folder, and writes to that.

earns: honest
control: open writes
"""

# %% last
import os, shutil

os.link("@COURSE@/gradebook.db", "@TMP@/mine.db") if os.path.isdir("@TMP@") else os.link(
    "@COURSE@/gradebook.db", "mine.db"
)
