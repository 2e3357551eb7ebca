"""An ordered dictionary holds notes beside the letters."""

from collections import OrderedDict

answers = OrderedDict(zip(("q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8"), ["c", "a", "d", "b", "a", "c", "b", "d"]))
answers["why q1"] = "digits are names, not amounts"
