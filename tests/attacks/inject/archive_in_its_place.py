"""A zip file has the name of the notebook.

outcome: needs attention
says: is not a text file in UTF-8, so it is no notebook
"""

import json
import zipfile


def hand_in(draft):
    with zipfile.ZipFile(draft.path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("vessels.ipynb", json.dumps(draft.notebook))
