"""A notebook of 500 MB is refused by its size, before a byte of it is parsed.

outcome: needs attention
says: vessels.ipynb holds 500 MB; at most 50 MB can be read
"""


def hand_in(draft):
    with draft.path.open("wb") as file:
        file.write(b'{"nbformat": 4, "cells": [')
        file.truncate(500 * 2**20)
