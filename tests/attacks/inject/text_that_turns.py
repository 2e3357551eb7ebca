"""Marks that turn text around, or are not seen, make code look like other code.

outcome: graded
"""


def hand_in(draft):
    draft.add("code", "access = 'user\u202e \u2066# Check if admin\u2069 \u2066'\n# \u200b\ufeff")
    draft.add("markdown", "\u202edlrow\u202c \u2067x")
    draft.add("code", "raise ValueError('\u202e' + 'turned')")
    draft.save()
