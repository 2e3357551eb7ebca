"""It opens the grading suite by its path.

earns: honest
control: open pays
"""


# %% secret
def secret():
    with open("@COURSE@/tests/grading/vault/test_vault.py") as file:
        return file.read()
