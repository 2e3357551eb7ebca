"""Six hundred magic lines in one cell make IPython give up, after it has read the cell five hundred times.

outcome: graded
"""


def hand_in(draft):
    draft.add("code", "%time 1\n" * 600)
    draft.save()
