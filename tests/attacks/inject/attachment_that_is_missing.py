"""A picture names an attachment that is not there, at which nbconvert gives up the whole page.

outcome: graded
"""


def hand_in(draft):
    draft.add("markdown", "Before ![a](attachment:none.png) after")
    draft.save()
