"""It starts threads until it may not start any more.

earns: honest
control: naive takes threads 100
scale: MOST = 100
"""

# %% last
import threading, time

MOST = 10**5
for _ in range(MOST):
    threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
