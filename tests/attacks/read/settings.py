"""It opens course.yml, which may hold secrets.

earns: honest
control: open pays
"""


# %% secret
def secret():
    with open("@COURSE@/course.yml") as file:
        return file.read()
