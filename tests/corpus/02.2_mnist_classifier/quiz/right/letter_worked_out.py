"""The letter of one question comes from a small calculation."""

parameters = 784 * 50 + 50
answers = {"q1": "c", "q2": "a", "q3": "d", "q5": "a", "q6": "c", "q7": "b", "q8": "d"}
answers["q4"] = {834: "a", 39250: "b", 39200: "c", 50: "d"}[parameters]
