"""A zip file of a few kB that unpacks to 50 MB, and out of its folder, is left as it is.

outcome: graded
"""

import zipfile


def hand_in(draft):
    draft.save()
    with zipfile.ZipFile(draft.folder / "data.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("zeros", bytes(50 * 2**20))
        archive.writestr("../../../escaped.txt", "out")
