"""The folder of the assignment is a file.

outcome: needs attention
says: vessels.ipynb cannot be read (Not a directory)
"""


def hand_in(draft):
    draft.place.parent.mkdir(parents=True)
    draft.place.write_text("x")
