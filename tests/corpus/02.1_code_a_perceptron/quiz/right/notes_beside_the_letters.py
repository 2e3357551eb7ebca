"""Notes stand beside the letters, under names of their own."""

from collections import OrderedDict

answers = OrderedDict((f"q{number}", letter) for number, letter in zip(range(1, 13), "bdacadbcdacb"))
answers["why q7"] = "a line of a line is a line"
