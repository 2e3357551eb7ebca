"""It forks, and its children fork.

earns: honest
control: naive takes processes 3
scale: DEPTH = 3
"""

# %% last
import os, time

DEPTH = 100
first = os.getpid()
for _ in range(DEPTH):
    try:
        os.fork()
    except OSError:
        break
if os.getpid() != first:
    time.sleep(1000)
