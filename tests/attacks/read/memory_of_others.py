"""It reads another process's memory through /proc.

earns: honest
control: open pays
"""


# %% secret
def secret():
    with open("/proc/@VICTIM@/mem", "rb", buffering=0) as memory:
        memory.seek(int("@ADDRESS@"))
        return memory.read(60).decode(errors="replace")
