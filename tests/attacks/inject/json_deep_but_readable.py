"""Metadata nested 200 deep are read by json and end recursions later on.

outcome: needs attention
says: nested more than 60 deep
"""

import json


def hand_in(draft):
    deep = '"metadata": {"a": ' + "[" * 200 + "]" * 200 + "}"
    draft.path.write_text(json.dumps(draft.notebook).replace('"metadata": {}', deep, 1))
