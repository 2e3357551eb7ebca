"""It looks through the shared memory in /dev/shm.

earns: honest
control: open pays
"""


# %% secret
def secret():
    import glob

    return "".join(open(name).read() for name in glob.glob("@SHM@/*") + glob.glob("/dev/shm/*/block"))
