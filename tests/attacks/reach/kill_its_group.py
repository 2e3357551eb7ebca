"""It sends a signal to its process group, to which the grader's processes may belong.

earns: honest
control: naive kills
"""

# %% last
import os, signal

signal.signal(signal.SIGTERM, signal.SIG_IGN)
os.kill(0, signal.SIGKILL)
