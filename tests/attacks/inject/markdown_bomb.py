"""Delimiters that are opened and never closed take a renderer time that grows with their square.

outcome: graded
"""


def hand_in(draft):
    draft.add("markdown", "\\\\[ " * 30_000)
    draft.add("markdown", "<b>" * 6_000)
    draft.add("markdown", "$$ " * 30_000)
    draft.answer("written-1", "[" * 19_000)
    draft.save()
