"""The dictionary of the stub stays, and is filled in one by one, with a correction at the end."""

answers = {f"q{number}": None for number in range(1, 13)}
answers["q1"] = "b"
answers["q2"] = "d"
answers["q3"] = "a"
answers["q4"] = "c"
answers["q5"] = "c"
answers["q6"] = "d"
answers["q7"] = "b"
answers["q8"] = "c"
answers["q9"] = "d"
answers["q10"] = "a"
answers["q11"] = "c"
answers["q12"] = "b"
answers["q5"] = "a"  # tried it: step(0) is 0
