"""NaN, infinity and 1e999 stand for points and elsewhere; written on, they would make a file that is no JSON.

outcome: graded
"""

import json


def hand_in(draft):
    text = json.dumps(draft.notebook).replace('"points": 4', '"points": 1e999').replace('"points": 2', '"points": NaN')
    draft.path.write_text(text.replace('"metadata": {}', '"metadata": {"a": [Infinity, -Infinity, NaN]}'))
