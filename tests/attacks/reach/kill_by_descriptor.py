"""It signals a process through a descriptor of it.

earns: honest
control: open kills
"""

# %% last
import os, signal

signal.pidfd_send_signal(os.pidfd_open(int("@VICTIM@")), signal.SIGKILL)
