"""It looks through the descriptors of a child that it forks, as files of /proc.

earns: honest
control: naive pays
"""


# %% secret
def secret():
    import os, stat

    reading, writing = os.pipe()
    if os.fork() == 0:
        try:
            for name in os.listdir("/proc/self/fd"):
                path = f"/proc/self/fd/{name}"
                try:
                    if stat.S_ISREG(os.stat(path).st_mode):
                        os.write(writing, open(path, "rb").read(10_000))
                except OSError:
                    pass
        finally:
            os._exit(0)
    os.close(writing)
    with open(reading, "rb") as pipe:
        return pipe.read(100_000).decode(errors="replace")
