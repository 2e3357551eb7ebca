"""The only notebook has a name with line feeds and commands for a terminal in it.

outcome: graded
"""


def hand_in(draft):
    draft.save("final\n\x1b[2J\x1b]0;owned\x07\r.ipynb")
