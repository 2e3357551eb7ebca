"""A name with commands for a terminal and markup is quoted in the reason why the file cannot be read.

outcome: needs attention
says: is not a readable notebook
"""


def hand_in(draft):
    (draft.folder / "\x1b[31m<img src=x onerror=1>\u202e.ipynb").write_text("not a notebook")
