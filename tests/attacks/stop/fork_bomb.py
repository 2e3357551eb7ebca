"""It forks until it may not fork any more.

earns: honest
control: naive takes processes 40
scale: MOST = 40
"""

# %% last
import os, time

MOST = 10**6
for _ in range(MOST):
    if os.fork() == 0:
        time.sleep(1000)
        os._exit(0)
