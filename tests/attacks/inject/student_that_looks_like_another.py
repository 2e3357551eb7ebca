"""The folder of the student has the name of another with a Cyrillic letter in it; each keeps its own marks.

outcome: graded
earns: 0
"""

STUDENT = "\u0430na"


def hand_in(draft):
    draft.answer("volume-answer", "def volume(base, height):\n    return 0")
    draft.answer("cost-answer", "def cost(base, height, price):\n    return 0")
    draft.save()
