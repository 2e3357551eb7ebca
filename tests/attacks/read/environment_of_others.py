"""It reads the environment of every process that /proc shows.

earns: honest
control: open pays
"""


# %% secret
def secret():
    import glob

    found = b""
    for name in glob.glob("/proc/[0-9]*/environ"):
        try:
            found += open(name, "rb").read()
        except OSError:
            pass
    return found.decode(errors="replace")
