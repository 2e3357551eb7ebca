"""It makes empty files without end, which take no room but memory of the kernel's.

earns: note 0
control: naive takes files 5000
scale: MOST = 5_000
"""

# %% last
MOST = 10**9
for number in range(MOST):
    open(f"file-{number}", "w").close()
