"""Half a million numbers in the metadata pass through every step that copies them.

outcome: needs attention
says: more than 500,000 values beside its outputs
"""


def hand_in(draft):
    draft.notebook["metadata"]["a"] = [1] * 600_000
    draft.save()
