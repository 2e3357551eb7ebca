"""It kills its parent, and the parents of that as far as it can see them.

earns: honest
control: open kills
"""

# %% last
import os, signal

for pid in {os.getppid(), 1, int("@VICTIM@")} - {0, os.getpid()}:
    try:
        os.kill(pid, signal.SIGKILL)
    except OSError:
        pass
