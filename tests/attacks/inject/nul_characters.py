"""NUL stands in code, in text, and in the message of an exception.

outcome: graded
"""


def hand_in(draft):
    draft.add("code", "x = 1\0")
    draft.add("code", "raise ValueError('a' + chr(0) + 'b')")
    draft.add("markdown", "before\0after")
    draft.answer("written-1", "Soil\0.")
    draft.save()
