"""It reads whatever file descriptors it has inherited.

earns: honest
control: naive pays
"""


# %% secret
def secret():
    import os

    found = b""
    for number in range(3, 256):
        try:
            found += os.pread(number, 10_000, 0)
        except OSError:
            pass
    return found.decode(errors="replace")
