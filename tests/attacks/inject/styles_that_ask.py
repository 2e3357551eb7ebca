"""Styles import, and backgrounds come from, another server; one hides the page.

outcome: graded
"""


def hand_in(draft):
    url = draft.sentinel
    draft.add("markdown", f"<style>@import url('{url}/import'); body {{ background: url('{url}/body') }}</style>")
    draft.add("markdown", f'<div style="background:url({url}/div);position:fixed;inset:0">x</div>')
    draft.add("markdown", f'<p style="color:red;border-left:url({url}/list)">x</p>')
    draft.add("markdown", f'<table background="{url}/table"><tr><td style="padding:url({url}/td)">x</table>')
    draft.save()
