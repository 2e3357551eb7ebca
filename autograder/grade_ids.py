"""How an exercise's cells are called: `sigmoid` checks it, `sigmoid-answer` answers it; a person marks `written-1`.

nbgrader calls these names grade_id.
"""

ANSWER, WRITTEN = "-answer", "written-"
