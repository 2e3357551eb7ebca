"""Thousands of empty cells make each step slow, and the page without end.

outcome: needs attention
says: cells; a notebook of at most 2,000 can be read
"""


def hand_in(draft):
    draft.cells.extend({"cell_type": "code", "source": "", "metadata": {}} for _ in range(5_000))
    draft.save()
