"""Elements that run a script when they load, fail, open or are looked at stand in text.

outcome: graded
"""


def hand_in(draft):
    js = draft.script
    draft.add("markdown", f'<img src="x" onerror="{js}"> <svg onload="{js}"></svg> <body onload="{js}">')
    draft.add("markdown", f'<details open ontoggle="{js}"><summary>x</summary>y</details>')
    draft.add("markdown", f'<video><source onerror="{js}"></video> <marquee onstart="{js}">x</marquee>')
    draft.add("markdown", f'<input autofocus onfocus="{js}"> <style onload="{js}"></style>')
    draft.answer("written-1", f'text <a href="#" onanimationstart="{js}">x</a> <img src=x onerror="{js}">')
    draft.save()
