"""Cells that are numbers, lists and nothing stand beside the right ones, and others have fields of odd types.

outcome: graded
"""


def hand_in(draft):
    draft.cells[:0] = [
        5,
        None,
        [],
        "x = 1",
        {},
        {"cell_type": ["code"], "source": {}},
        {"cell_type": "code", "source": [1, 2], "id": [], "metadata": [], "outputs": 5},
        {"cell_type": "heading", "source": "Title", "metadata": {"tags": 5, "nbgrader": [1]}, "level": "x"},
        {"cell_type": "markdown", "source": "x", "attachments": [1], "id": "<b>", "metadata": {"tags": [{}]}},
        {"cell_type": "markdown", "source": "x", "attachments": {"a": 5, "b": {"image/png": 5}}},
        {"cell_type": "code", "source": "y = 1", "metadata": {"nbgrader": {"grade_id": [], "points": {}}}},
    ]
    draft.notebook["metadata"] = [1]
    draft.notebook["nbformat_minor"] = {"a": 1}
    draft.save()
