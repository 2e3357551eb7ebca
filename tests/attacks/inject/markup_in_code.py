"""The text of code cells ends the element it is shown in, and asks for HTML by a magic.

outcome: graded
"""


def hand_in(draft):
    draft.add("code", f"x = '</pre></div></textarea></title></style><script>{draft.script}</script>'")
    draft.add("code", f"%%html\n<script>{draft.script}</script>")
    draft.add("code", f"# <img src=x onerror={draft.script}>")
    draft.save()
