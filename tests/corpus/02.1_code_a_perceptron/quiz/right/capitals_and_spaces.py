"""Capital letters, with spaces around some."""

answers = {
    "q1": " B ",
    "q2": "D\n",
    "q3": "A",
    "q4": " C ",
    "q5": "A\n",
    "q6": "D",
    "q7": " B ",
    "q8": "C\n",
    "q9": "D",
    "q10": " A ",
    "q11": "C\n",
    "q12": "B",
}
