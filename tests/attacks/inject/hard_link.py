"""The notebook is a second name of another student's file: a copy like any other, and graded as one.

outcome: graded
"""

import os


def hand_in(draft):
    os.link(draft.folder.parent.parent / "ana" / "vessels" / "vessels.ipynb", draft.path)
