answers = {
    "q1": "C",
    "q2": " a",
    "q3": "b",
    "q4": "c",
    "q5": "A ",
    "q6": "c",
    "q7": "d",
    "q8": None,
}
