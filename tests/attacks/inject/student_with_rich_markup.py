"""The folder of the student has a name that is markup for the terminal.

outcome: graded
"""

STUDENT = "[bold red]eve[nope]"


def hand_in(draft):
    draft.save()
