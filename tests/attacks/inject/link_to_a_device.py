"""The notebook is a symbolic link to a device that never ends.

outcome: needs attention
says: vessels.ipynb is a symbolic link, not a file
"""


def hand_in(draft):
    draft.path.symlink_to("/dev/zero")
