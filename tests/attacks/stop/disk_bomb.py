"""It writes to its folder until nothing fits any more.

earns: note 0
control: naive takes disk 60
scale: MOST = 64
"""

# %% last
MOST = 10**6
with open("large", "wb") as file:
    for _ in range(MOST):
        file.write(b"x" * 2**20)
