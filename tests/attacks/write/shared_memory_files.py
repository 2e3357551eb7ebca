"""It alters the shared memory of another process in /dev/shm.

earns: honest
control: open writes
"""

# %% last
with open("@SHM@/block", "r+b") as file:
    file.write(b"X")
