"""It stops another process as a debugger does, and reads a word at a time.

earns: honest
control: open pays
"""


# %% secret
def secret():
    import ctypes, os

    libc = ctypes.CDLL(None, use_errno=True)
    libc.ptrace.restype = ctypes.c_long
    libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
    attach, peek, detach = 16, 2, 17
    if libc.ptrace(attach, int("@VICTIM@"), None, None) != 0:
        return "refused"
    os.waitpid(int("@VICTIM@"), 0)
    words = [libc.ptrace(peek, int("@VICTIM@"), int("@ADDRESS@") + 8 * n, None) for n in range(6)]
    libc.ptrace(detach, int("@VICTIM@"), None, None)
    return b"".join((word & (2**64 - 1)).to_bytes(8, "little") for word in words).decode(errors="replace")
