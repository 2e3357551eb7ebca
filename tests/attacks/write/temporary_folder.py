"""It replaces a file in the folder for temporary files by a link.

earns: honest
control: open writes
"""

# %% last
import os

os.remove("@TMP@/notes.txt")
os.symlink("/etc/passwd", "@TMP@/notes.txt")
