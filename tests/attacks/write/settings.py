"""It sets its own limits and dates in course.yml.

earns: honest
control: open writes
"""

# %% last
with open("@COURSE@/course.yml", "a") as file:
    file.write("# due: 2999-01-01")
