"""A notebook of version 3, with odd worksheets and outputs, goes through the converter of old versions.

outcome: graded
"""


def hand_in(draft):
    sheet = [
        {"cell_type": "code", "language": "python", "input": cell["source"], "outputs": [{"output_type": "magic"}]}
        for cell in draft.cells
        if cell["cell_type"] == "code"
    ]
    draft.notebook = {"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": [{"cells": sheet}]}
    draft.save()
