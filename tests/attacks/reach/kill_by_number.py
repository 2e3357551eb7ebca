"""It kills a process of the grader's by its number.

earns: honest
control: open kills
"""

# %% last
import os, signal

os.kill(int("@VICTIM@"), signal.SIGKILL)
