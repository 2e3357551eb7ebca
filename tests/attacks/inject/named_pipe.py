"""The notebook is a named pipe, at which a reader waits for ever.

outcome: needs attention
says: vessels.ipynb is a named pipe, not a file
"""

import os


def hand_in(draft):
    os.mkfifo(draft.path)
