r"""The exception of a cell ends a tag of the terminal's markup that was never begun: \\[/nope] stops a careless table.

outcome: graded
"""


def hand_in(draft):
    draft.add("code", r"raise ValueError(r'\[/nope] [bold red]marks[/] \\[link=http://x]y')")
    draft.save()
