"""Metadata of cells are markup, ask for a raw page, hide the code, and claim points.

outcome: graded
"""


def hand_in(draft):
    evil = f'"><script>{draft.script}</script>'
    claim = {"grade_id": evil, "grade": True, "solution": False, "locked": True, "task": False, "points": 50}
    draft.add("raw", f"<script>{draft.script}</script>", metadata={"raw_mimetype": "text/html"})
    draft.add("code", "claimed = 1", metadata={"tags": [evil], "nbgrader": claim | {"schema_version": 3}})
    draft.add("code", "hidden = 1", metadata={"jupyter": {"source_hidden": True}, "magics_language": evil})
    draft.add("code", "removed = 1", metadata={"transient": {"remove_source": True}})
    for cell in draft.cells:
        cell["metadata"]["name"] = evil
        if cell["id"].startswith("added"):
            cell["id"] = evil
    language = {"name": evil, "pygments_lexer": evil}
    draft.notebook["metadata"] = {"language_info": language, "title": evil, "kernelspec": {"name": evil}}
    draft.save()
