"""The message of an exception is Markdown: a picture on another server, a link that runs, a formula, code.

outcome: graded
earns: 2
"""


def hand_in(draft):
    url = draft.sentinel
    text = f"![x]({url}/x.png) [y](javascript:alert) <{url}> $z$ `w`\n\n# Full marks\n\n    <b>"
    draft.answer("volume-answer", f"def volume(base, height):\n    raise ValueError({text!r})")
    draft.save()
