"""The notebook is a symbolic link to another student's.

outcome: needs attention
says: vessels.ipynb is a symbolic link, not a file
"""


def hand_in(draft):
    draft.path.symlink_to("../../ana/vessels/vessels.ipynb")
