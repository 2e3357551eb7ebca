"""The folder of the assignment is a symbolic link to another student's.

outcome: needs attention
says: vessels is a symbolic link, not a file
"""


def hand_in(draft):
    draft.place.parent.mkdir(parents=True)
    draft.place.symlink_to("../ana/vessels")
