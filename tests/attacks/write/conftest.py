"""It plants a conftest.py above the suite, which pytest would run on the grader's side.

earns: honest
control: open writes
"""

# %% last
with open("@COURSE@/tests/conftest.py", "w") as file:
    file.write("import os")
