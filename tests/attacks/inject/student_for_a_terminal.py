"""The folder of the student has a name with line feeds and commands for a terminal in it.

outcome: graded
"""

STUDENT = "eve\x1b]0;owned\x07\n\x1b[2Jroot"


def hand_in(draft):
    draft.save()
