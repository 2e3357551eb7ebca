"""Halves of characters, which JSON can hold and no file can, stand in code, text, metadata and exceptions.

outcome: graded
"""


def hand_in(draft):
    draft.add("code", "# \ud800\nbroken = '\udfff'")
    draft.add("code", "raise ValueError(chr(0xD800) + 'half')")
    draft.add("markdown", "half a character: \ud83d", metadata={"\ud800": "\udc00"})
    draft.answer("written-1", "Soil \ud800.")
    draft.notebook["metadata"]["title"] = "\ud800"
    draft.save()
