"""A script stands in a cell of text and in a written answer.

outcome: graded
"""


def hand_in(draft):
    draft.add("markdown", f"# Title\n\n<script>{draft.script}</script>")
    source = f"<SCRIPT SRC='{draft.sentinel}/src.js'></SCRIPT>"
    draft.answer("written-1", f"Soil.\n\n<script>{draft.script}</script> and {source}")
    draft.save()
