"""The folder of the student has a name that is no text at all.

outcome: graded
"""

STUDENT = b"eve\xff\xfe"


def hand_in(draft):
    draft.save()
