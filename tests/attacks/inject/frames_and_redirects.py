"""Frames, embedded objects, a redirect, a base address and a form stand in text.

outcome: graded
"""


def hand_in(draft):
    js, url = draft.script, draft.sentinel
    draft.add("markdown", f'<iframe srcdoc="<script>{js}</script>"></iframe> <iframe src="javascript:{js}"></iframe>')
    draft.add("markdown", f'<object data="data:text/html,<script>{js}</script>"></object> <embed src="{url}/embed">')
    draft.add(
        "markdown", f'<base href="{url}/"> <link rel=stylesheet href="{url}/css"> <iframe src="{url}/frame"></iframe>'
    )
    draft.add("markdown", f'<meta http-equiv="refresh" content="0;url={url}/refresh">')
    draft.add(
        "markdown", f'<form action="{url}/form"><button>Send</button></form> <math href="javascript:{js}">x</math>'
    )
    draft.save()
