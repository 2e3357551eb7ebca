"""The folder of the student has a name that turns the text around it, and looks like another student.

outcome: graded
"""

STUDENT = "\u202eana\u2066\u200b"


def hand_in(draft):
    draft.save()
