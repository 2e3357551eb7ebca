"""A sparse file of 10 GB takes no disk and would take all memory.

outcome: needs attention
says: holds 10240 MB; at most 50 MB can be read
"""


def hand_in(draft):
    with draft.path.open("wb") as file:
        file.truncate(10 * 2**30)
