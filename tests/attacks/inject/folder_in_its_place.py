"""The notebook is a folder.

outcome: needs attention
says: vessels.ipynb is a folder, not a file
"""

import json


def hand_in(draft):
    draft.path.mkdir()
    (draft.path / "vessels.ipynb").write_text(json.dumps(draft.notebook))
