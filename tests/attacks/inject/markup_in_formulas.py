"""Formulas hold scripts, links that run and environments whose names are markup.

outcome: graded
"""


def hand_in(draft):
    js = draft.script
    draft.add("markdown", f"$a</script><script>{js}</script>$ and $$<img src=x onerror={js}>$$")
    draft.add("markdown", f"$\\href{{javascript:{js}}}{{x}}$ \\\\(<svg onload={js}>\\\\)")
    draft.add("markdown", f"\\begin{{a}}<img src=x onerror={js}>\\end{{a}}")
    draft.save()
