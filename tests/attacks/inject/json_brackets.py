"""Millions of empty lists, of 3 bytes each in the file, take 64 each in memory.

outcome: needs attention
says: more than 2,000,000 brackets
"""


def hand_in(draft):
    draft.path.write_text('{"nbformat": 4, "cells": [], "metadata": {"a": [' + ",".join(["[]"] * 2_100_000) + "]}}")
