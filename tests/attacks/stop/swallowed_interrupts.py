"""It catches whatever would end it, and goes on.

earns: honest
control: naive lost
"""

# %% last
import time

while True:
    try:
        time.sleep(1000)
    except BaseException:
        pass
