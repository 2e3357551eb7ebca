"""Attachments are a picture with a script in it, a page, and a name that ends the attribute it stands in.

outcome: graded
"""

import base64


def hand_in(draft):
    page = f"<script>{draft.script}</script>"
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" onload="{draft.script}">{page}</svg>'
    draft.add(
        "markdown",
        '![a](attachment:a.svg) ![b](attachment:b.html) ![c](attachment:c"onerror=1.png) <img src="attachment:a.svg">',
        attachments={
            "a.svg": {"image/svg+xml": base64.b64encode(svg.encode()).decode()},
            "b.html": {"text/html": base64.b64encode(page.encode()).decode()},
            'c"onerror=1.png': {
                f'image/png" onerror="{draft.script}': "AAAA",
                "image/png": f'" onerror="{draft.script}',
            },
        },
    )
    draft.save()
