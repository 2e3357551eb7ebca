"""The folder of the student has a name that is markup.

outcome: graded
"""

STUDENT = "<svg onload=document.title='OWNED'>\"'&amp;"


def hand_in(draft):
    draft.save()
