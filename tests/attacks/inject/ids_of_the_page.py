"""Elements have the ids and names of the page's own parts, so that its scripts meet them instead.

outcome: graded
"""


def hand_in(draft):
    draft.add("markdown", "<a id='volume' name='submission_id'>x</a> <div id='statusmessage' class='score'>y</div>")
    draft.add("markdown", "# volume\n\n<form id='document' name='body'><input name='title'></form>")
    draft.save()
