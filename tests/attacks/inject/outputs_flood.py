"""The saved outputs are 20 MB of text, of types that do not exist, and nested without end.

outcome: graded
"""

import json


def hand_in(draft):
    text = {"output_type": "stream", "name": "stdout", "text": "x" * 20_000_000}
    draft.add("code", "z = 1", outputs=[text, 5, {}, "DEEP"])
    draft.path.write_text(json.dumps(draft.notebook).replace('"DEEP"', "[" * 500 + "]" * 500))
