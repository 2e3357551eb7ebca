"""The notebook is a symbolic link to the gradebook.

outcome: needs attention
says: vessels.ipynb is a symbolic link, not a file
"""


def hand_in(draft):
    draft.path.symlink_to("../../../gradebook.db")
