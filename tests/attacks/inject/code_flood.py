"""A million and a half characters of code make a syntax tree that fills the memory of the grading process.

outcome: needs attention
says: characters of code; at most 1,000,000 can be read
"""


def hand_in(draft):
    draft.add("code", "a\n" * 750_000)
    draft.save()
