"""The message of an exception, and the name of its class, are a megabyte long.

outcome: graded
"""


def hand_in(draft):
    draft.add("code", "raise type('E' * 1_000_000, (Exception,), {})('x' * 1_000_000)")
    draft.save()
