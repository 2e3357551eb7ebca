"""It empties another student's submission.

earns: honest
control: open writes
"""

# %% last
with open("@COURSE@/submitted/ana/vault/vault.ipynb", "w") as file:
    file.write("{}")
