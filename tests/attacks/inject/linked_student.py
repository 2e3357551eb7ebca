"""The folder of the student is a symbolic link to another student's.

outcome: needs attention
says: linked-student is a symbolic link, not a file
"""


def hand_in(draft):
    draft.place.parent.symlink_to("ana")
