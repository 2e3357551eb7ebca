"""Exceptions of cells are commands that clear a terminal, rename its window and write to its clipboard.

outcome: graded
"""


def hand_in(draft):
    commands = "\x1b[2J\x1b]0;owned\x07\x1b]52;c;b3duZWQ=\x07\x9b31m\r\b"
    draft.add("code", f"raise ValueError({commands!r})")
    draft.add("code", f"raise type({commands!r}, (Exception,), {{}})('\\x1b]8;;http://x\\x07click')")
    draft.save()
