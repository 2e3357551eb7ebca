"""A block of a diagram language is put into the page as it is.

outcome: graded
"""


def hand_in(draft):
    page = f"<script>{draft.script}</script>"
    draft.add("markdown", f"```mermaid\n</pre>{page}\n```\n\n```<script>\n{page}\n```")
    draft.save()
