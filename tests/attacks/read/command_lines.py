"""It reads the command line of every process that /proc shows.

earns: honest
control: open pays
"""


# %% secret
def secret():
    import glob

    return "".join(open(name, errors="replace").read() for name in glob.glob("/proc/[0-9]*/cmdline"))
