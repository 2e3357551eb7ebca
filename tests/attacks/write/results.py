"""It writes itself into the results of the class.

earns: honest
control: open writes
"""

# %% last
import json

with open("@COURSE@/report/results.json", "w") as file:
    json.dump({"mallory": 100}, file)
