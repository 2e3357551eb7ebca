"""It opens a file that another process holds open, through /proc.

earns: honest
control: open pays
"""


# %% secret
def secret():
    with open("/proc/@VICTIM@/fd/@FD@") as file:
        return file.read()
