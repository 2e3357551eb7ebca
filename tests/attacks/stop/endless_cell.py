"""It has a cell that never ends, after the answers.

earns: honest
control: naive lost
"""

# %% last
while True:
    pass
