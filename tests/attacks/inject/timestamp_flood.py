"""The timestamp is a file of 60 MB.

outcome: graded
"""


def hand_in(draft):
    draft.save()
    with (draft.folder / "timestamp.txt").open("wb") as file:
        file.truncate(60 * 2**20)
