"""It sends a signal to every process that it may.

earns: honest
control: naive kills
"""

# %% last
import os, signal

os.kill(-1, signal.SIGKILL)
