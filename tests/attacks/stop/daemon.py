"""It leaves a process behind that has a session of its own and no parent.

earns: honest
control: naive leaves
"""

# %% last
import os, time

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        for number in range(3):
            os.close(number)
        while True:
            time.sleep(1)
    os._exit(0)
