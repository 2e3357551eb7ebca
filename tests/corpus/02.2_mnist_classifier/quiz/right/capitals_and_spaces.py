"""Capital letters, with spaces around some."""

answers = {"q1": "C", "q2": " A ", "q3": "D", "q4": "B\n", "q5": "A", "q6": " C", "q7": "B", "q8": "D"}
