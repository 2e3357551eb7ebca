"""The message of an exception is a script, and markup of every kind.

outcome: graded
earns: 2
"""


def hand_in(draft):
    text = f"<script>{draft.script}</script><img src=x onerror={draft.script}></pre></div>"
    draft.answer("volume-answer", f"def volume(base, height):\n    raise ValueError({text!r})")
    draft.save()
