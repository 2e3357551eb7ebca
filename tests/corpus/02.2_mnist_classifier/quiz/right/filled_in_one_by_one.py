"""The dictionary of the stub stays, and is filled in one by one, with a correction at the end."""

answers = {f"q{number}": None for number in range(1, 9)}
answers["q1"] = "c"
answers["q2"] = "a"
answers["q3"] = "d"
answers["q4"] = "c"
answers["q5"] = "a"
answers["q6"] = "c"
answers["q7"] = "b"
answers["q8"] = "d"
answers["q4"] = "b"  # the biases count too
