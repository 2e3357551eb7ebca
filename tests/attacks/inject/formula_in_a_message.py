"""The exception of a cell is a formula for a spreadsheet.

outcome: graded
"""


def hand_in(draft):
    draft.add("code", 'raise ValueError(\'=HYPERLINK("http://x","y")\')')
    draft.save()
