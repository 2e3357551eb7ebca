"""Ids, tags, attachments and grade_ids are paths that lead out of every folder.

outcome: graded
"""


def hand_in(draft):
    for cell in draft.cells:
        cell["metadata"]["tags"] = ["../../../gradebook.db"]
    draft.cells[0]["metadata"]["nbgrader"] = {"grade_id": "../../../../secret", "grade": True, "points": 9}
    draft.cells[0]["id"] = "../../secret.txt"
    pictures = "![](attachment:../../../secret.txt) ![a](../../../secret.txt) ![b](../../../../secret.txt)"
    draft.add("markdown", pictures, attachments={"../../../gradebook.db": {"image/png": "AAAA"}})
    draft.notebook["metadata"]["name"] = "../../secret"
    draft.save()
