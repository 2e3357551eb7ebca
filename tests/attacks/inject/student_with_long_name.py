"""The folder of the student has the longest name that a file system allows, longer still with escapes.

outcome: graded
"""

STUDENT = "x\x1b" * 127


def hand_in(draft):
    draft.save()
