"""Pictures on another server would tell their owner who reads the page, and when.

outcome: graded
"""


def hand_in(draft):
    url = draft.sentinel
    host = url.removeprefix("http://")
    draft.add("markdown", f"![a]({url}/a.png) <img src='{url}/b.png'> <img srcset='{url}/c.png 1x'>")
    draft.add(
        "markdown", f"![d][d] ![h](//{host}/h.png) ![i](\\\\{host}/i.png) ![j](/\\{host}/j.png)\n\n[d]: {url}/d.png"
    )
    draft.add("markdown", f'<picture><source srcset="{url}/e"><img src="x"></picture> <video poster="{url}/f"></video>')
    draft.answer("written-1", f'<audio src="{url}/g" autoplay></audio> ![k]({url}/k.png)')
    draft.save()
