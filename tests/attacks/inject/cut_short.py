"""The file ends in the middle, as after an upload that broke off.

outcome: needs attention
says: is not a readable notebook
"""


def hand_in(draft):
    draft.save()
    draft.path.write_bytes(draft.path.read_bytes()[:-200])
