"""It queries the gradebook as the database that it is.

earns: honest
control: open pays
"""


# %% secret
def secret():
    import sqlite3

    return str(
        sqlite3.connect("file:@COURSE@/gradebook.db?mode=ro", uri=True).execute("SELECT * FROM grade").fetchall()
    )
