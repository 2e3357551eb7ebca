"""The timestamp is a symbolic link to a secret, which would be copied into what the student gets back.

outcome: graded
"""


def hand_in(draft):
    draft.save()
    (draft.folder / "timestamp.txt").symlink_to(draft.secret)
    (draft.folder / "submission_secret.txt").symlink_to(draft.secret)
