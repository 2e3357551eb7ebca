"""The folder of the student has a name that spreadsheets take for a formula.

outcome: graded
"""

STUDENT = "=1+1;=2;@SUM(A1)"


def hand_in(draft):
    draft.save()
