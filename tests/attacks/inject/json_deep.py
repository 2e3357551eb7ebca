"""Metadata nested 3,000 deep end every recursion that meets them.

outcome: needs attention
says: its JSON is nested
"""

import json


def hand_in(draft):
    deep = '"metadata": {"a": ' + "[" * 3_000 + "]" * 3_000 + "}"
    draft.path.write_text(json.dumps(draft.notebook).replace('"metadata": {}', deep, 1))
