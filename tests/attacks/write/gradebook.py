"""It raises its marks in the gradebook, with SQL.

earns: honest
control: open writes
"""

# %% last
import sqlite3

with sqlite3.connect("@COURSE@/gradebook.db") as gradebook:
    gradebook.execute("UPDATE grade SET score = 100 WHERE student = 'mallory'")
gradebook.close()
