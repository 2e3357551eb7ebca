"""It shares its work among children that are each within the limit of memory.

earns: honest
control: naive takes processes 12
scale: SIZE = 2 * 2**20
"""

# %% last
import os, time

SIZE = 40 * 2**20
for _ in range(12):
    if os.fork() == 0:
        hoard = bytearray(os.urandom(2**20) * (SIZE // 2**20))
        time.sleep(1000)
for _ in range(30):
    time.sleep(0.1)
