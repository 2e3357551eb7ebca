"""Links to a secret, to the gradebook and to the course, and a pipe, lie beside the notebook.

outcome: graded
"""

import os


def hand_in(draft):
    draft.save()
    (draft.folder / "notes.txt").symlink_to(draft.secret)
    (draft.folder / "copy.db").symlink_to("../../../gradebook.db")
    (draft.folder / "course").symlink_to("../../..")
    os.mkfifo(draft.folder / "pipe")
