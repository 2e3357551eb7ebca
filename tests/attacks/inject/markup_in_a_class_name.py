"""The class of an exception, and that of a result, have names that are markup and commands for a terminal.

outcome: graded
earns: 2
"""


def hand_in(draft):
    name = f"<img src=x onerror={draft.script}>\x1b[2J<script>{draft.script}</script>"
    draft.answer(
        "volume-answer",
        f"""def volume(base, height):
        if base == 2.0:
            raise type({name!r}, (Exception,), {{}})("x")
        return type({name!r}, (), {{}})()""",
    )
    draft.save()
